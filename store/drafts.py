"""Drafts: files on their way in, kept from the first second until they are taken in or too old."""

import secrets
from dataclasses import asdict, replace
from datetime import timedelta

from sqlalchemy import Connection, delete, insert, select, update

from domain.drafts import DAYS_KEPT, Draft
from store.connected import Connected
from store.draft_schema import draft as drafts
from store.times import now

BYTES_OF_ID = 12  # 2 to the power of 96 of them


class Drafts(Connected):
    """What is kept here changes no figure, so ``version`` stays what it was."""

    def begin_draft(self, draft: Draft) -> Draft:
        """The draft, now kept under an id; those that nobody has touched for long are deleted."""
        begun = replace(draft, id=secrets.token_urlsafe(BYTES_OF_ID), at=now())

        def write(connection: Connection) -> None:
            oldest = begun.at - timedelta(days=DAYS_KEPT)
            connection.execute(delete(drafts).where(drafts.c.at < oldest))
            connection.execute(insert(drafts), asdict(begun))

        self._write(write)
        return begun

    def draft(self, region_code: str, draft_id: str) -> Draft | None:
        """The draft of that id; None if it was taken in, deleted, or never there."""
        query = select(drafts).where(drafts.c.id == draft_id, drafts.c.region == region_code)
        with self._reading() as connection:
            row = connection.execute(query).mappings().first()
        return None if row is None else Draft(**{**row, "content": bytes(row["content"])})

    def keep_draft(self, draft: Draft) -> None:
        """What was answered and written so far; nothing happens if the draft is gone."""
        changed = asdict(draft) | {"at": now()}
        for fixed in ("id", "region", "name", "content"):
            changed.pop(fixed)
        self._write(lambda c: c.execute(update(drafts).where(drafts.c.id == draft.id), changed))

    def drop_draft(self, draft_id: str) -> None:
        """Delete a draft: it was taken in, or is not wanted."""
        self._write(lambda c: c.execute(delete(drafts).where(drafts.c.id == draft_id)))
