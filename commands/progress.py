"""How far a long work is, shown beside and not among what a command prints."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from commands.options import words

FEW = 3  # so few files are done before a bar has been read


@contextmanager
def progress(total: int, *steps: str) -> Iterator[list[Callable[[], None]]]:
    """A bar for each of ``steps`` (catalogue keys) on the error stream; a call is one step on."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    shown = Progress(
        *columns,
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=total < FEW,
        redirect_stdout=False,
    )
    with shown:
        tasks = [shown.add_task(words(step), total=total) for step in steps]
        yield [lambda task=task: shown.advance(task) for task in tasks]
