"""What every part of the store stands on: transactions, and what went wrong told plainly."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import Connection, exc

from domain.errors import StoreUnavailable
from store.engine import reading_engine, writing_engine
from store.migrating import migrate

Result = TypeVar("Result")

TRIES = 3
BUGS = (exc.IntegrityError, exc.ProgrammingError, exc.DataError)  # ours: they fail loudly
PASSING = {"40001", "40P01"}  # serialisation failure, deadlock: the next try may succeed


class Connected:
    """A database by its address, as SQLAlchemy writes it.

    Everything raises StoreUnavailable where the database cannot be reached, read or written.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        with _told_plainly():
            self._reader = reading_engine(url)
        self._writer = writing_engine(self._reader)

    def migrate(self) -> None:
        """Bring the tables to what this program needs; nothing happens if they are."""
        with _told_plainly():
            migrate(self._writer)

    def close(self) -> None:
        """Let go of the connections."""
        self._reader.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with _told_plainly(), self._reader.begin() as connection:
            yield connection

    def _write(self, work: Callable[[Connection], Result]) -> Result:
        """Do ``work`` in one transaction: all of it or nothing."""
        with _told_plainly():
            for _ in range(TRIES - 1):
                try:
                    return self._once(work)
                except exc.DBAPIError as problem:
                    if not _passing(problem):
                        raise
            return self._once(work)

    def _once(self, work: Callable[[Connection], Result]) -> Result:
        with self._writer.begin() as connection:
            return work(connection)


@contextmanager
def _told_plainly() -> Iterator[None]:
    try:
        yield
    except exc.DBAPIError as problem:
        if isinstance(problem, BUGS):
            raise
        raise StoreUnavailable(problem=_first_line(problem)) from problem
    except (exc.ArgumentError, OSError) as problem:
        raise StoreUnavailable(problem=_first_line(problem)) from problem


def _passing(problem: exc.DBAPIError) -> bool:
    return problem.connection_invalidated or getattr(problem.orig, "sqlstate", None) in PASSING


def _first_line(problem: Exception) -> str:
    told = getattr(problem, "orig", None) or problem
    return str(told).strip().split("\n")[0]
