"""Many files at hand: dropped together, each kept as a draft under one link for all."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import streamlit as st

from domain.drafts import Draft
from domain.reports import UNCHANGED, Outcome
from ui.drafts import NEVER_KEPT, changed
from ui.link import forget
from ui.session import store, words

CLEARED = "lists of files cleared"
LINKED = "drafts"  # in the link: ids with dots between them
Batch = dict[tuple[str, int], Draft]  # by name and content
Unpack = Callable[[Iterable[tuple[str, bytes]]], Iterable[Any]]


def batch_at_hand(region: str, unpack: Unpack) -> list[Draft]:
    """The files that were dropped, and those that the link names."""
    if not st.session_state.get(_files(region)):
        st.session_state[_taken(region)] = {}
    batch = _batch(region)
    st.file_uploader(
        words()("collect.files"), accept_multiple_files=True, key=_files(region),
        on_change=_take, args=(region, unpack),
    )  # fmt: skip
    return list(batch.values())


def _files(region: str) -> str:
    """The key of the box, another one after the list was cleared: so the box is empty again."""
    return f"files of {region} {st.session_state.get(CLEARED, 0)}"


def _taken(region: str) -> str:
    return f"files taken of {region}"


def _batch(region: str) -> Batch:
    """The files of this visit; at first those of the link."""
    key = f"batch of {region}"
    if key not in st.session_state:
        ids = str(st.query_params.get(LINKED, "")).split(".")
        found = [draft for one in ids if one and (draft := store().draft(region, one))]
        st.session_state[key] = {_key(draft): draft for draft in found}
    batch: Batch = st.session_state[key]
    return batch


def _take(region: str, unpack: Unpack) -> None:
    """Files were added to the box or taken out of it."""
    batch, taken = _batch(region), st.session_state.setdefault(_taken(region), {})
    here = {file.file_id: file for file in st.session_state[_files(region)] or []}
    for gone in taken.keys() - here.keys():
        for key in taken.pop(gone):
            _drop(batch, key)
    for new in [one for one in here if one not in taken]:
        file = here[new]
        found = [_draft(region, one) for one in unpack([(file.name, file.getvalue())])]
        taken[new] = [_key(draft) for draft in found]
        batch.update({_key(draft): draft for draft in found if _key(draft) not in batch})


def _draft(region: str, file: Any) -> Draft:
    return Draft(region, file.name, file.content, file.sender, file.channel)


def _key(draft: Draft) -> tuple[str, int]:
    return draft.name, hash(draft.content)


def _drop(batch: Batch, key: tuple[str, int]) -> None:
    draft = batch.pop(key, None)
    if draft is not None and draft.id:
        store().drop_draft(draft.id)


def keep_batch(region: str, drafts: Iterable[Draft], outcomes: Iterable[Outcome]) -> list[Draft]:
    """The drafts, on the server from now on where they may be kept; the link names them."""
    batch = _batch(region)
    for draft, outcome in zip(drafts, outcomes, strict=True):
        rules = {finding.rule for finding in outcome.report.findings}
        if not draft.id and outcome.status != UNCHANGED and not rules & NEVER_KEPT:
            batch[_key(draft)] = store().begin_draft(draft)
    ids = ".".join(draft.id for draft in batch.values() if draft.id)
    if not ids:
        forget(LINKED)
    elif st.query_params.get(LINKED) != ids:
        st.query_params[LINKED] = ids
    return list(batch.values())


def add_one(draft: Draft) -> None:
    """A file that the program itself has written joins the others."""
    _batch(draft.region)[_key(draft)] = draft


def change_one(draft: Draft, **fields: Any) -> None:
    """One file's sender, channel, date or answers, as the visitor says."""
    batch, key = _batch(draft.region), _key(draft)
    batch[key] = changed(batch[key], **fields)


def end_one(draft: Draft) -> None:
    """The file was taken in: it stays in the list, its draft is kept no longer."""
    batch, key = _batch(draft.region), _key(draft)
    if batch[key].id:
        store().drop_draft(batch[key].id)
        batch[key] = replace(batch[key], id="")


def clear_batch(region: str) -> None:
    """Forget all files."""
    batch = _batch(region)
    for key in list(batch):
        _drop(batch, key)
    st.session_state[CLEARED] = st.session_state.get(CLEARED, 0) + 1
    for key in (_taken(region), f"batch of {region}", LINKED):
        forget(key)
