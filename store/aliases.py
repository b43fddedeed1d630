"""Names that a sender uses, as a person has said what they mean."""

from sqlalchemy import Connection, insert, select

from store import schema
from store.auditing import record
from store.connected import Connected
from store.times import now

alias = schema.alias


class Aliases(Connected):
    """Confirmed answers to doubtful names, remembered for their sender."""

    def aliases(self, region_code: str, sender: str) -> dict[str, str]:
        """What each word of ``sender`` means: word to the code of a unit or a source."""
        query = (
            select(alias.c.word, alias.c.code)
            .where(alias.c.region == region_code, alias.c.sender == sender)
            .order_by(alias.c.id)
        )
        with self._reading() as connection:
            newest = {row.word: row.code for row in connection.execute(query)}
        return {word: code for word, code in newest.items() if code}

    def add_alias(self, region_code: str, sender: str, word: str, code: str, by: str = "") -> None:
        """Remember that ``sender`` means ``code`` by ``word``; the newest answer holds.

        An empty ``code`` takes the answer back.
        """
        row = {"region": region_code, "sender": sender, "word": word, "code": code}

        def write(connection: Connection) -> None:
            connection.execute(insert(alias), row | {"at": now(), "by": by})
            record(connection, by, region_code, "name answered", f"{word} = {code}")

        self._write(write)
