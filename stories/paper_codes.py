"""From a code that is printed beside a figure to the cells that the figure was made from."""

from dataclasses import dataclass

import pandas as pd

from domain.regions import Region
from stories.paper_figures import cells_of, named_by

TYPED = ("permanent", "temporary")  # figures that are of one job type only


@dataclass(frozen=True)
class CodedFigure:
    """What a code names: ``unit`` (or ``region``), ``source`` (or ``all``), ``figure``.

    cells: the rows of ``stories.origin.origins`` that the figure was made from.
    """

    unit: str
    source: str
    figure: str
    cells: pd.DataFrame


def coded_figure(region: Region, rows: pd.DataFrame, code: str) -> CodedFigure | None:
    """The figure of a code as it is printed, ``09.03.6``; None if the code is none of ours.

    rows: ``origins`` of the paper's date.
    """
    try:
        unit, source, figure = named_by(region, code.strip())
    except KeyError:
        return None
    cells = cells_of(rows, pd.Series({"unit": unit, "source": source}))
    if figure in TYPED:
        cells = cells[cells["job_type"] == figure]
    return CodedFigure(unit, source, figure, cells.reset_index(drop=True))
