"""The date that a report's figures stand at, and the year they belong to."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from data_loaders.book import Address, address
from data_loaders.recognise.dates import MONTH, Mention
from domain.findings import Finding

LATE_MONTHS = 3  # a year's last figures may be stated until the end of March


@dataclass(frozen=True)
class Evidence:
    """A date that the workbook gives. ``sheet`` and ``at`` are None for the file's name."""

    mention: Mention
    sheet: str | None = None
    at: Address | None = None


@dataclass(frozen=True)
class Dating:
    """The date and the year, None where they could not be told, and what is wrong with them."""

    as_of: date | None
    year: int | None
    findings: tuple[Finding, ...] = field(default=())


def dating(
    evidence: list[Evidence], weaker: list[Evidence], years: list[int], given: date | None
) -> Dating:
    """The date of a report.

    evidence: dates of titles, sheets' and file's names; weaker: those of headings, used if there
    are none, the latest of them; years: years that titles name; given: the date that the caller
    states.
    """
    said = _dates(evidence, years) or _latest(_dates(weaker, years), given)
    dates = sorted({day for day, _ in said})
    if given and any(day != given for day in dates):
        return Dating(None, _only(years), (_conflict(said, given),))
    if len(dates) > 1:
        return Dating(None, _only(years), (_conflict(said, None),))
    as_of = given or (dates[0] if dates else None)
    if as_of is None:
        return Dating(None, _only(years))
    year = _year(as_of, years)
    if year is None:
        return Dating(None, None, (_conflict(said, None, years),))
    return Dating(as_of, year)


def _dates(evidence: list[Evidence], years: list[int]) -> list[tuple[date, Evidence]]:
    """The dates of the evidence; a month alone counts only where nothing is more exact."""
    strong = [one for one in evidence if one.mention.how != MONTH]
    named = {one.mention.year for one in evidence if one.mention.year}
    year = _only(years) or (named.pop() if len(named) == 1 else None)
    return [(day, one) for one in strong or evidence if (day := one.mention.on(year))]


def _latest(said: list[tuple[date, Evidence]], given: date | None) -> list[tuple[date, Evidence]]:
    """Of dates side by side over running figures the last one, or the one that is given."""
    last = max((day for day, _ in said), default=None)
    return [one for one in said if one[0] in ((given,) if given else (last,))]


def _only(years: list[int]) -> int | None:
    return years[0] if len(set(years)) == 1 else None


def _year(as_of: date, years: list[int]) -> int | None:
    """The year of the figures; None if the titles name another one."""
    usual = (as_of - timedelta(days=1)).year
    if not years or usual in years:
        return usual
    if usual - 1 in years and as_of.month <= LATE_MONTHS:
        return usual - 1
    return None


def _conflict(
    said: list[tuple[date, Evidence]], given: date | None, years: list[int] | None = None
) -> Finding:
    placed = [one for _, one in said if one.at is not None]
    sheet = placed[0].sheet if placed else None
    cells = tuple(dict.fromkeys(address(one.at) for one in placed if one.at and one.sheet == sheet))
    dates = sorted({day for day, _ in said} | ({given} if given else set()))
    told = [f"{day:%d.%m.%Y}" for day in dates] + [str(year) for year in years or ()]
    return Finding("as_of_conflict", sheet, cells, {"dates": ", ".join(told)})
