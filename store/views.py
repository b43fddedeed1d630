"""Borders for the map, and links that people saved: nothing is overwritten, the newest holds."""

from dataclasses import asdict

from sqlalchemy import Connection, select

from domain.views import Borders, SavedView
from store.auditing import record
from store.connected import Connected
from store.keeping import insert_row
from store.times import now
from store.view_schema import borders as border_table
from store.view_schema import saved_view as views


class Views(Connected):
    """How things are looked at."""

    def add_borders(self, region_code: str, borders: Borders, by: str = "") -> int:
        """Draw the region's map with ``borders`` from now on; their number."""
        row = {name: getattr(borders, name) for name in ("shapes", "credit", "name", "sha256")}

        def write(connection: Connection) -> int:
            kept = row | {"region": region_code, "by": by, "at": now()}
            number = insert_row(connection, border_table, kept)
            record(connection, by, region_code, "borders taken in", f"borders {number}")
            return number

        return self._write(write)

    def borders(self, region_code: str) -> Borders | None:
        """The newest borders of the region; None while it has none."""
        columns = (border_table.c[name] for name in ("shapes", "credit", "name", "sha256"))
        query = select(*columns).where(border_table.c.region == region_code)
        with self._reading() as connection:
            row = connection.execute(query.order_by(border_table.c.id.desc()).limit(1)).first()
        return None if row is None else Borders(**row._mapping)

    def save_view(self, region_code: str, view: SavedView) -> int:
        """Keep a link under a name; its number. Of the same name and owner the newest holds."""
        row = asdict(view) | {"region": region_code}
        row.pop("number")
        return self._write(lambda connection: _keep(connection, row, "view saved"))

    def delete_view(self, region_code: str, view: SavedView) -> None:
        """Take a saved link off the list; its row stays."""
        row = asdict(view) | {"region": region_code, "deletes": view.number}
        row.pop("number")
        self._write(lambda connection: _keep(connection, row, "view deleted"))

    def saved_views(self, region_code: str, by: str = "") -> tuple[SavedView, ...]:
        """Those that everyone sees and those of ``by``, by name."""
        query = select(views).where(views.c.region == region_code).order_by(views.c.id)
        with self._reading() as connection:
            rows = [row._asdict() for row in connection.execute(query)]
        newest = {(row["by"], row["shared"], row["name"]): row for row in rows}
        kept = [row for row in newest.values() if row["deletes"] is None]
        seen = [row for row in kept if row["shared"] or row["by"] == by]
        return tuple(_view(row) for row in sorted(seen, key=lambda row: row["name"].casefold()))


def _keep(connection: Connection, row: dict[str, object], action: str) -> int:
    number = insert_row(connection, views, row | {"at": now()})
    record(connection, str(row["by"]), str(row["region"]), action, f"saved_view {number}")
    return number


def _view(row: dict[str, object]) -> SavedView:
    kept = {name: row[name] for name in ("name", "page", "choices", "shared", "by")}
    return SavedView(**kept, number=row["id"])  # type: ignore[arg-type]
