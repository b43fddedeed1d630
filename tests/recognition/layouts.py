"""All layouts that the generator knows, and the workbook of a seed."""

from collections.abc import Callable

from domain.regions import Region
from tests.recognition.canvas import Case
from tests.recognition.comparisons import measures_down, two_days, units_with_measures
from tests.recognition.generator import Draw, draw
from tests.recognition.months_across import months
from tests.recognition.project_lists import plan_only, projects
from tests.recognition.summaries import matrix, per_source, source_blocks, tidy, wide
from tests.recognition.transposed import transposed
from tests.recognition.unit_files import blocks, hierarchy, unit_file, unit_sheets

LAYOUTS: dict[str, Callable[[Draw], Case]] = {
    layout.__name__: layout
    for layout in (
        wide, per_source, unit_file, months, projects, blocks, transposed, tidy, source_blocks,
        unit_sheets, matrix, hierarchy, plan_only, measures_down, units_with_measures,
        two_days,
    )
}  # fmt: skip


def workbook(seed: int, region: Region) -> Case:
    """The workbook of a seed; layouts take turns."""
    names = list(LAYOUTS)
    return LAYOUTS[names[seed % len(names)]](draw(seed, region))
