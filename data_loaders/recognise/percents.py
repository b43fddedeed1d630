"""Whether the per cents of a workbook are what its facts and plans give."""

from collections import defaultdict
from collections.abc import Iterator

from data_loaders.recognise.figures import Figure
from data_loaders.recognise.meaning import FACT, PERCENT, PERIOD_PERCENT, PERIOD_PLAN, PLAN
from data_loaders.recognise.stated import Stated, finding
from domain.findings import Finding
from domain.sources import TOTAL

TOLERANCE = 0.15  # percentage points
WHOLE_TOLERANCE = 0.51  # where a column has whole per cents only
FEW = 3  # figures below which a column cannot show what its per cents are of

Reading = tuple[str, float]  # the plan that per cents are of, and 100 where they are shares of 1


def percents_agree(figures: list[Figure], stated: Stated) -> Iterator[Finding]:
    """The stated per cents that differ from fact / plan.

    Whether a column holds 0.87 or 87, and of which plan, is what most of its figures agree with.
    """
    columns: dict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.measure in (PERCENT, PERIOD_PERCENT) and figure.job_type == TOTAL:
            columns[figure.sheet, figure.table, figure.measure, figure.heading_at].append(figure)
    for found in columns.values():
        tolerance = _tolerance(found)
        reading = _reading(found, stated, tolerance)
        if reading is None:
            continue
        for figure in found:
            true = _true(figure, stated, reading[0])
            if true is not None and _off(figure, true, reading[1]) > tolerance:
                said = figure.value * (1 if figure.percent else reading[1])
                values = {"stated": round(said, 1), "computed": round(true, 1)}
                yield finding("percent_mismatch", stated, [figure], values)


def _tolerance(found: list[Figure]) -> float:
    whole = len(found) >= FEW and all(figure.value % 1 == 0 for figure in found)
    return WHOLE_TOLERANCE if whole else TOLERANCE


def _readings(found: list[Figure]) -> list[Reading]:
    plans = [PERIOD_PLAN] if found[0].measure == PERIOD_PERCENT else [PLAN, PERIOD_PLAN]
    return [(plan, scale) for plan in plans for scale in (1.0, 100.0)]


def _reading(found: list[Figure], stated: Stated, tolerance: float) -> Reading | None:
    """What most of the figures agree with; None if that cannot be told."""
    fits: dict[Reading, int] = {}
    known: dict[Reading, int] = {}
    for reading in _readings(found):
        pairs = [(f, true) for f in found if (true := _true(f, stated, reading[0])) is not None]
        known[reading] = len(pairs)
        fits[reading] = sum(_off(f, true, reading[1]) <= tolerance for f, true in pairs)
        if pairs and fits[reading] == len(pairs):
            return reading
    best = max(fits, key=lambda reading: fits[reading])
    if fits[best] * 2 > known[best]:
        return best
    if len(found) < FEW and known[best]:
        return (best[0], 100.0 if all(f.value <= 2 and not f.percent for f in found) else 1.0)
    return None


def _true(figure: Figure, stated: Stated, plan: str) -> float | None:
    """Fact / plan in per cent, None if either is not stated."""
    fact = stated.people(figure.unit, figure.source, FACT)
    planned = stated.people(figure.unit, figure.source, plan)
    return 100 * fact / planned if fact is not None and planned else None


def _off(figure: Figure, true: float, scale: float) -> float:
    return abs(figure.value * (1 if figure.percent else scale) - true)
