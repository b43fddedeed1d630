"""The part of the sample that the repository does not ship, made when it is needed."""

from pathlib import Path

import typer

from commands.options import words
from config import ROOT

PACK = ROOT / "sample_data" / "abay"
LIST = PACK / "reports" / "made" / "received.csv"  # written last: it is there when all are


def complete(pack: Path) -> None:
    """Make what is missing of ``pack``, if it is the sample that the program can make."""
    if pack.resolve() != PACK or LIST.is_file():
        return
    typer.echo(words("load.making_sample"), err=True)
    from sample_data.make import complete as make_the_rest  # it takes a second to import

    make_the_rest()
