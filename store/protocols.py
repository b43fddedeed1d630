"""Signed protocols: their bytes as they were signed, never made again."""

import hashlib
from collections.abc import Mapping

import pandas as pd
from sqlalchemy import Connection, insert, select

from store.auditing import record
from store.connected import Connected
from store.frames import frame, plain
from store.meeting_schema import meeting
from store.meeting_schema import protocol as signed
from store.times import now


class Protocols(Connected):
    """One protocol a meeting, in every language that it was signed in."""

    def sign_protocol(
        self, number: int, protocol: str, papers: Mapping[str, bytes], by: str = ""
    ) -> None:
        """Keep the protocol of meeting ``number``; ``protocol`` is the number that it bears.

        papers: the document by language. A meeting's protocol is signed once. Raises KeyError for
        an unknown meeting.
        """
        at = now()

        def write(connection: Connection) -> None:
            region_code = connection.scalar(select(meeting.c.region).where(meeting.c.id == number))
            if region_code is None:
                raise KeyError(number)
            about = {"meeting": number, "region": region_code, "number": protocol}
            rows = [
                about
                | {"language": language, "bytes": paper, "at": at, "by": by}
                | {"sha256": hashlib.sha256(paper).hexdigest()}
                for language, paper in papers.items()
            ]
            connection.execute(insert(signed), rows)
            record(connection, by, region_code, "protocol signed", f"{number} № {protocol}")

        self._write(write)

    def protocol_number(self, number: int) -> str | None:
        """The number that the protocol of a meeting bears; None until it is signed."""
        query = select(signed.c.number).where(signed.c.meeting == number).limit(1)
        with self._reading() as connection:
            found: str | None = connection.scalar(query)
        return found

    def protocol(self, number: int, language: str) -> bytes:
        """The signed document, byte for byte. Raises KeyError."""
        query = select(signed.c.bytes).where(
            signed.c.meeting == number, signed.c.language == language
        )
        with self._reading() as connection:
            content: bytes | None = connection.scalar(query)
        if content is None:
            raise KeyError((number, language))
        return content

    def protocols(self, region_code: str) -> pd.DataFrame:
        """The signed protocols of a region: meeting, number, language, sha256, at, by."""
        query = (
            select(
                signed.c.meeting, signed.c.number, signed.c.language, signed.c.sha256,
                plain(signed.c.at), signed.c.by,
            )
            .where(signed.c.region == region_code)
            .order_by(signed.c.at, signed.c.meeting, signed.c.language)
        )  # fmt: skip
        with self._reading() as connection:
            return frame(connection, query, ("at",))
