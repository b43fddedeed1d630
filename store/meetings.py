"""Meetings that were held: what was shown at each, and what else was on its agenda."""

from datetime import date, datetime
from typing import Any

import pandas as pd
from sqlalchemy import Connection, select

from domain.meetings import Meeting
from store.auditing import record
from store.connected import Connected
from store.frames import frame, plain
from store.keeping import insert_row
from store.meeting_schema import agenda_item, meeting
from store.times import now, utc


class Meetings(Connected):
    """Meetings and their agendas; nothing is changed, an item is replaced by a further row."""

    def open_meeting(
        self,
        region_code: str,
        as_of: date,
        versions: dict[str, object],
        known_at: datetime | None = None,
        by: str = "",
    ) -> int:
        """Keep that a meeting was opened on figures as of a date; its number.

        known_at: as known when; the moment of opening if None.
        """
        opened_at = now()
        row: dict[str, Any] = {"region": region_code, "as_of": as_of, "versions": versions}
        row |= {"known_at": utc(known_at) if known_at else opened_at, "opened_at": opened_at}

        def write(connection: Connection) -> int:
            number = insert_row(connection, meeting, row | {"by": by})
            record(connection, by, region_code, "meeting opened", str(number))
            return number

        return self._write(write)

    def meeting(self, number: int) -> Meeting:
        """The meeting of that number. Raises KeyError."""
        with self._reading() as connection:
            row = connection.execute(select(meeting).where(meeting.c.id == number)).first()
        if row is None:
            raise KeyError(number)
        return Meeting(number, row.region, row.as_of, row.known_at, row.opened_at, row.versions)

    def meetings(self, region_code: str) -> pd.DataFrame:
        """All meetings, the newest first: meeting (its number), as_of, known_at, opened_at, by."""
        query = (
            select(
                meeting.c.id.label("meeting"), plain(meeting.c.as_of), plain(meeting.c.known_at),
                plain(meeting.c.opened_at), meeting.c.by,
            )
            .where(meeting.c.region == region_code)
            .order_by(meeting.c.id.desc())
        )  # fmt: skip
        with self._reading() as connection:
            return frame(connection, query, ("as_of", "known_at", "opened_at"))

    def add_agenda_item(
        self, number: int, title: str, body: str = "", replaces: int | None = None, by: str = ""
    ) -> int:
        """Put a question outside the map on a meeting's agenda; its number.

        replaces: an earlier item that it stands for; without a title that one is withdrawn.
        """
        row = {"meeting": number, "title": title, "body": body, "replaces": replaces}
        region_code = self.meeting(number).region

        def write(connection: Connection) -> int:
            item = insert_row(connection, agenda_item, row | {"at": now(), "by": by})
            record(connection, by, region_code, "agenda item", str(item))
            return item

        return self._write(write)

    def agenda_items(self, number: int) -> pd.DataFrame:
        """The items outside the map that stand on a meeting's agenda: item, title, body."""
        items = agenda_item
        replaced = select(items.c.replaces).where(items.c.replaces.is_not(None))
        query = (
            select(items.c.id.label("item"), items.c.title, items.c.body)
            .where(items.c.meeting == number, items.c.title != "", items.c.id.not_in(replaced))
            .order_by(items.c.id)
        )
        with self._reading() as connection:
            return frame(connection, query)
