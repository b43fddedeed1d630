"""The one door to the database: frames in, frames out."""

from pathlib import Path

from store.aliases import Aliases
from store.auditing import head
from store.commitments import Commitments
from store.control_figures import ControlFigures
from store.copying import copy_rows, copy_sqlite
from store.disputes import Disputes
from store.drafts import Drafts
from store.intake import Intake
from store.meetings import Meetings
from store.phasings import Phasings
from store.plan_reasons import PlanReasons
from store.plans import Plans
from store.protocols import Protocols
from store.reading_back import ReadingBack
from store.records import Records
from store.restatements import Restatements
from store.transfers import Transfers
from store.views import Views


class Store(
    Records, Intake, Restatements, Plans, PlanReasons, ReadingBack, Aliases, Commitments, Meetings,
    ControlFigures, Disputes, Drafts, Protocols, Phasings, Transfers, Views,
):  # fmt: skip
    """Everything that is kept, by the address of its database. Call ``migrate`` first."""

    def version(self) -> str:
        """Changes with every write: what was computed under the same version still holds."""
        with self._reading() as connection:
            return head(connection)[1]

    def figures_version(self) -> str:
        """Changes with every write that a figure may depend on: not with what meetings decide."""
        with self._reading() as connection:
            return head(connection, figures=True)[1]

    def copy_to(self, file: Path) -> None:
        """A copy of everything, as it is now, in a new SQLite file."""
        with self._reading() as connection:
            if connection.dialect.name == "sqlite":
                return copy_sqlite(connection, file)
            copy = Store(f"sqlite:///{file}")
            copy.migrate()
            copy._write(lambda target: copy_rows(connection, target))
            return copy.close()


__all__ = ["Store"]
