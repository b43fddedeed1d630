"""``verify``: whether the figures of a paper still stand, or what was restated since."""

from pathlib import Path
from typing import Annotated

import typer

from commands.opened import opened
from commands.options import Database, words
from commands.verify_paper import verify_paper
from config import settings

File = Annotated[Path, typer.Argument(exists=True, dir_okay=False, help=words("option.paper"))]


def verify(file: File, db: Database = "") -> None:
    """Say of a paper of this program whether its figures still stand; ends with 1 if not."""
    stands, lines = verify_paper(opened(db), file, settings().language)
    typer.echo("\n".join(lines))
    raise typer.Exit(0 if stands else 1)
