"""What went wrong, told in a sentence, and the exit status that goes with it."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from commands.options import words
from domain.errors import EmploymentMapError, InsecureSetting

REFUSED, INSECURE = 1, 78
STATUS: dict[type[EmploymentMapError], int] = {InsecureSetting: INSECURE}


@contextmanager
def told() -> Iterator[None]:
    """Errors that a person can act on end the program with a sentence; bugs keep their trace."""
    try:
        yield
    except EmploymentMapError as problem:
        typer.echo(sentence(problem), err=True)
        raise SystemExit(STATUS.get(type(problem), REFUSED)) from None


def sentence(problem: EmploymentMapError) -> str:
    """The sentence for ``problem``; the faults of a pack each on a line of their own."""
    values = dict(problem.values)
    faults = values.pop("faults", ())
    if faults:
        lines = [
            f"{_place(fault)}: {words(f'pack.{fault.code}', value=fault.value)}" for fault in faults
        ]
        values["problem"] = "\n" + "\n".join(lines)
    return words(f"error.{problem.code}", **values)


def _place(fault) -> str:
    return fault.file if fault.line is None else f"{fault.file}:{fault.line}"
