"""A signed protocol is kept byte for byte, once."""

from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

PAPERS = {"kk": b"PK one", "ru": b"PK two"}


@pytest.fixture
def meeting(store):
    return store.open_meeting("small", date(2025, 6, 2), {})


def test_the_bytes_that_were_signed_come_back(store, meeting):
    store.sign_protocol(meeting, "12", PAPERS, by="clerk")

    assert {code: store.protocol(meeting, code) for code in PAPERS} == PAPERS
    assert store.protocol_number(meeting) == "12"
    listed = store.protocols("small")
    assert listed[["meeting", "number", "language", "by"]].values.tolist() == [
        [meeting, "12", "kk", "clerk"], [meeting, "12", "ru", "clerk"],
    ]  # fmt: skip


def test_it_is_signed_once(store, meeting):
    store.sign_protocol(meeting, "12", PAPERS)
    with pytest.raises(IntegrityError):
        store.sign_protocol(meeting, "13", {"ru": b"PK other"})

    assert store.protocol(meeting, "ru") == PAPERS["ru"]


def test_until_then_there_is_none(store, meeting):
    assert store.protocol_number(meeting) is None
    with pytest.raises(KeyError):
        store.protocol(meeting, "ru")


def test_a_meeting_that_was_never_held_has_no_protocol(store):
    with pytest.raises(KeyError):
        store.sign_protocol(99, "1", PAPERS)
