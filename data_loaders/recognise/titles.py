"""What stands around tables: titles, labelled cells, notes; and what it says about the numbers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from data_loaders.book import Address
from data_loaders.recognise.dates import DAY, Mention, is_year, mentions, years
from data_loaders.recognise.grid import Content, Grid
from data_loaders.recognise.lexicon import NOTES, OF_PLACES, Lexicon
from data_loaders.recognise.meaning import PLAN
from data_loaders.recognise.strangers import stranger
from data_loaders.recognise.tables_of_words import without_small_words
from data_loaders.recognise.text import fold, tokens
from domain.units import REGION

Span = tuple[int, int]  # the first column and the one after the last

FIRST_COLUMNS = 3  # where the title of a whole sheet begins
LONGEST_WINDOW = 4  # words of a unit's name in running text
SHORT_TEXT = 4  # words up to which a name in small letters counts as one
SERIAL_DAYS = range(36526, 73051)  # 2000 to 2099 as a spreadsheet counts days
FIRST_DAY = date(1899, 12, 30)


@dataclass
class Said:
    """What titles say. Lists hold every different answer, with where it stands.

    dates:     mentions of reporting dates;
    years:     years that titles name;
    units:     codes of units (never the region);
    region:    whether the region is named;
    sources:   codes of sources;
    strange:   texts that should name a unit and name none of the region, with their place;
    months:    ``running`` or ``monthly``: how months are to be read;
    thousands: whether people are counted in thousands;
    beside:    a title says that what follows stands beside the map ("кроме того", "справочно");
    is_plan:   the title speaks of a plan and of no execution.
    """

    dates: list[tuple[Mention, Address | None]] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    units: dict[str, Address | None] = field(default_factory=dict)
    region: bool = False
    sources: dict[str, Address | None] = field(default_factory=dict)
    strange: list[tuple[str, Address]] = field(default_factory=list)
    months: set[str] = field(default_factory=set)
    thousands: bool | None = None
    beside: bool = False
    plan: bool = False
    executed: bool = False

    def over(self, other: "Said") -> "Said":
        """These words, and those of ``other`` (further away) where these are silent."""
        return Said(
            dates=self.dates or other.dates,
            years=self.years or other.years,
            units=self.units or other.units,
            region=self.region or other.region,
            sources=self.sources or other.sources,
            strange=self.strange or other.strange,
            months=self.months or other.months,
            thousands=other.thousands if self.thousands is None else self.thousands,
            plan=self.plan or other.plan,
            executed=self.executed or other.executed,
        )


def notes(text: str) -> frozenset[str]:
    """The roles of ``words/notes.csv`` that a text plays, such as ``signature`` or ``annex``."""
    said = NOTES.read(without_small_words(tokens(text)))[0]
    return said | {"note"} if text.lstrip().startswith("*") else said


def is_remark(text: str) -> bool:
    """Whether a text is a signature, a note or an annex's number, and says nothing of tables."""
    words = without_small_words(tokens(text))
    first = NOTES.read(words[:3])[0] if words else frozenset()
    noted = "note" in first and not _is_certificate(text)
    if text.lstrip().startswith("*") or "signature" in first or noted:
        return True
    return "annex" in first and "reporting" not in notes(text)


def _begins(text: str) -> frozenset[str]:
    """What the first word of a text says."""
    return NOTES.read(without_small_words(tokens(text))[:1])[0]


def _is_certificate(text: str) -> bool:
    """Whether a report calls itself so: «… туралы анықтама», and not «Анықтама: …», a remark."""
    return "reference" in notes(text) and "reference" not in _begins(text)


def read_titles(
    grid: Grid, rows: Iterable[int], lexicon: Lexicon, span: Span | None = None
) -> Said:
    """What the texts of ``rows`` say; labelled cells included.

    span: the columns of the table, where others stand beside it.
    """
    said = Said()
    for row in rows:
        labelled = ""
        for column, content in _over(grid.rows.get(row, {}), span).items():
            at = (row, column)
            if isinstance(content, str):
                asked, labelled = labelled, content
                said.beside |= is_beside(content, lexicon)
                if not is_remark(content):
                    read_text(content, at, lexicon, said)
                    _note_strange_unit(content, asked, at, lexicon, said)
            elif not is_remark(labelled):
                day = _day(content, labelled)
                if day:
                    said.dates.append((Mention(day.year, day.month, day.day, DAY), at))
    return said


def _over(cells: dict[int, Content], span: Span | None) -> dict[int, Content]:
    """The cells over the columns of a table; else what begins in the sheet's first columns."""
    if span is None:
        return cells
    own = {column: content for column, content in cells.items() if column in range(*span)}
    first = min(cells, default=0)
    return own or ({first: cells[first]} if cells and first < FIRST_COLUMNS and span[0] else {})


def _note_strange_unit(text: str, asked: str, at: Address, lexicon: Lexicon, said: Said) -> None:
    """Note a text that answers "district:" or is called a district or city, and is none of ours."""
    label = lexicon.label(text)
    if label.sources or units_in(text, lexicon):
        return
    if stranger(text):
        said.strange.append((text, at))
    if said.strange or mentions(text):
        return
    answers = asked.rstrip().endswith(":") and "axis_unit" in lexicon.label(asked).tags
    alone = bool(label.unit.kind and lexicon.base(text)) and len(tokens(text)) <= SHORT_TEXT
    if (answers and label.text.strip()) or (alone and not label.tags - OF_PLACES):
        said.strange.append((text, at))


def _day(content: object, labelled: str) -> date | None:
    """A date cell, or a number under the label of a date that is one without its format."""
    if isinstance(content, datetime):
        return content.date()
    if isinstance(content, date):
        return content
    if isinstance(content, int) and content in SERIAL_DAYS and "reporting" in notes(labelled):
        return FIRST_DAY + timedelta(days=content)
    return None


def read_text(text: str, at: Address | None, lexicon: Lexicon, said: Said) -> None:
    """Add what one title says to ``said``."""
    label = lexicon.label(text)
    found = mentions(text)
    if "earlier" in label.tags and (len(found) > 1 or not _is_certificate(text)):
        found = found[:1] if len(found) > 1 else ()
    said.dates.extend((mention, at) for mention in found)
    said.years.extend(year for year in years(text) if year not in said.years)
    for code in units_in(text, lexicon):
        if code == REGION:
            said.region = True
        else:
            said.units.setdefault(code, at)
    for code in label.sources:
        said.sources.setdefault(code, at)
    said.months |= label.tags & {"running", "monthly"}
    if label.tags & {"thousand", "people"} and not label.sources:
        said.thousands = "thousand" in label.tags
    said.plan |= PLAN in label.tags
    said.executed |= "executed" in notes(text)


def is_beside(text: str, lexicon: Lexicon) -> bool:
    """Whether a title says that the table under it is only for reference, or beside the map."""
    return "reference" in _begins(text) or "outside" in lexicon.label(text).tags


def is_explained(text: str, lexicon: Lexicon) -> bool:
    """Whether anything of a title is understood: it does not name something unknown."""
    known = lexicon.label(text).known or is_remark(text) or notes(text)
    return bool(known or mentions(text) or units_in(text, lexicon))


def units_in(text: str, lexicon: Lexicon) -> list[str]:
    """Codes of the units that a running text names, the region as ``region``.

    The longest name wins; a bare name must begin with a capital letter, unless the text is short.
    """
    whole = lexicon.label(text).unit
    if whole.code:
        return [whole.code]
    words = tokens(text)
    capitals = {fold(word) for word in re.findall(r"[^\W\d_]+", text) if word[0].isupper()}
    free = [not _of_year(words, at) for at in range(len(words))]
    found: list[str] = []
    for size in range(LONGEST_WINDOW, 0, -1):
        for start in range(len(words) - size + 1):
            window = words[start : start + size]
            if not all(free[start : start + size]) or any(word[0].isdecimal() for word in window):
                continue
            match = lexicon.units.find(window)
            if match.code is None:
                continue
            if not match.kind and len(words) > SHORT_TEXT and not capitals & set(window):
                continue
            free[start : start + size] = [False] * size
            found.append(match.code)
    return list(dict.fromkeys(found))


def _of_year(words: tuple[str, ...], at: int) -> bool:
    """Whether a word is the "г." after a year, and not that of a city."""
    return at > 0 and words[at].rstrip(".") == "г" and is_year(words[at - 1])
