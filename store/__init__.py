"""The one door to the database: frames in, frames out."""

from store.aliases import Aliases
from store.auditing import head
from store.figures import Figures
from store.intake import Intake
from store.plans import Plans
from store.regions import Regions
from store.registers import Registers
from store.restatements import Restatements


class Store(Regions, Intake, Figures, Plans, Registers, Restatements, Aliases):
    """Everything that is kept, by the address of its database. Call ``migrate`` first."""

    def version(self) -> str:
        """Changes with every write: what was computed under the same version still holds."""
        with self._reading() as connection:
            return head(connection)[1]


__all__ = ["Store"]
