"""A draft is there from the first second, changes no figure, and does not stay for ever."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.drafts import DAYS_KEPT, Draft
from store.draft_schema import draft as drafts


@pytest.fixture
def begun(store):
    return store.begin_draft(Draft("small", "Жарма.xlsx", b"bytes", "Zharma", "page"))


def test_a_draft_is_found_by_its_id_and_only_in_its_region(store, begun):
    assert store.draft("small", begun.id) == begun
    assert store.draft("other", begun.id) is None
    assert store.draft("small", "guessed") is None


def test_two_drafts_of_the_same_file_are_two(store, begun):
    again = store.begin_draft(Draft("small", "Жарма.xlsx", b"bytes"))

    assert again.id != begun.id
    assert len(again.id) >= 16


def test_answers_and_reasons_outlive_the_visit(store, begun):
    changed = replace(
        begun, answers={"Нордия": "north"}, reason="проверено", as_of=date(2025, 6, 1)
    )
    store.keep_draft(replace(changed, name="other.xlsx", content=b"other"))
    kept = store.draft("small", begun.id)

    assert kept.at >= begun.at
    assert replace(kept, at=begun.at) == changed


def test_a_draft_is_gone_once_it_was_dropped(store, begun):
    store.drop_draft(begun.id)
    store.keep_draft(begun)

    assert store.draft("small", begun.id) is None


def test_drafts_that_nobody_touched_for_long_are_deleted(store, begun):
    long_ago = begun.at - timedelta(days=DAYS_KEPT, minutes=1)
    store._write(lambda c: c.execute(drafts.update().values(at=long_ago)))
    newer = store.begin_draft(Draft("small", "b.xlsx", b"b"))

    assert store.draft("small", begun.id) is None
    assert store.draft("small", newer.id) is not None


def test_drafts_change_no_figure(store):
    version = store.version()
    draft = store.begin_draft(Draft("small", "a.xlsx", b"a"))
    store.keep_draft(draft)
    store.drop_draft(draft.id)

    assert store.version() == version
