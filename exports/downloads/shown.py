"""What a reader takes away: the figures, the picture, and everything that explains them."""

from dataclasses import dataclass, field
from typing import Any

import pandas as pd

import i18n


@dataclass(frozen=True)
class Shown:
    """A chart or a table with what must be said beside it.

    title, subtitle: what it says and what was measured; about: (name, value) of region, date,
    plan, source, link …; frame: the figures, their index left out; meanings: what a column means,
    by its heading; figure: the plotly figure, None of a table; dark, narrow: how it was drawn.
    """

    title: str
    subtitle: str
    language: str
    about: tuple[tuple[str, str], ...] = ()
    frame: pd.DataFrame | None = None
    meanings: dict[str, str] = field(default_factory=dict)
    figure: Any = None
    dark: bool = False
    narrow: bool = False

    def text(self, key: str, **values: object) -> str:
        """The catalogue's sentence in the reader's language."""
        return i18n.text(key, self.language, **values)

    @property
    def notes(self) -> tuple[tuple[str, str], ...]:
        """Title, what was measured, and all that is said about it."""
        named = (("download.title", self.title), ("download.measured", self.subtitle))
        said = tuple((self.text(key), value) for key, value in named if value)
        return (*said, *self.about)

    @property
    def dictionary(self) -> pd.DataFrame:
        """A row for each column of the figures: its name, what it means, what kind it is."""
        frame = self.frame if self.frame is not None else pd.DataFrame()
        return pd.DataFrame(
            {
                self.text("download.column"): [str(name) for name in frame.columns],
                self.text("download.meaning"): [
                    self.meanings.get(str(name), "") for name in frame.columns
                ],
                self.text("download.kind"): [
                    self.text(f"download.kind_{kind_of(frame[name])}") for name in frame.columns
                ],
            }
        )


def kind_of(column: pd.Series) -> str:
    """``number``, ``date``, ``flag`` or ``text``."""
    if pd.api.types.is_bool_dtype(column):
        return "flag"
    if pd.api.types.is_numeric_dtype(column):
        return "number"
    return "date" if pd.api.types.is_datetime64_any_dtype(column) else "text"
