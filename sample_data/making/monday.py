"""Monday's exercise: a week's mail as it lies in the inbox on 8 December 2025."""

from pathlib import Path


def write_monday(folder: Path) -> None:
    """The workbooks and the list of what came."""
    folder.mkdir(parents=True, exist_ok=True)
