"""Workbooks of the employment map as many hands might make them, each with its truth.

Layouts, wordings, languages, headings of one to three rows, offsets, extra columns, notes and
faults are drawn by a seed, so that every workbook can be made again.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from domain.regions import Region
from tests.recognition import wordings as w
from tests.recognition.canvas import Case, Page

PERMANENT_SHARE = {
    "infrastructure": 0.25, "subsidised": 0.02, "new_enterprises": 1.0, "vacancies": 0.98,
    "grants": 1.0, "disability_jobs": 0.2,
}  # fmt: skip


@dataclass
class Cell3:
    """Plan, permanent and temporary of a unit and source."""

    plan: int
    permanent: int
    temporary: int

    @property
    def fact(self) -> int:
        """Both job types."""
        return self.permanent + self.temporary


@dataclass
class Draw:
    """One workbook's choices."""

    random: random.Random
    region: Region
    language: str
    as_of: date
    period: bool
    data: dict[tuple[str, str], Cell3] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    missing: str = "-"
    numbers: Callable[[int], object] = int
    thousand: bool = False
    shares: int = 0

    @property
    def year(self) -> int:
        """The year that the figures belong to."""
        return (self.as_of - timedelta(days=1)).year

    @property
    def n(self) -> int:
        """Whole months before the date."""
        return 12 if self.as_of.year > self.year else self.as_of.month - 1

    def chance(self, share: float) -> bool:
        """Yes, with that probability."""
        return self.random.random() < share

    def one(self, pool: dict[str, tuple[str, ...]]) -> str:
        """A wording in the workbook's language; some have only Russian ones."""
        return self.random.choice(pool.get(self.language) or pool[w.RU])

    def word(self, key: str) -> str:
        """The wording of a heading, the same throughout a workbook."""
        if key not in self.words:
            self.words[key] = self.one(w.WORDS[key]).format(
                year=self.year, n=max(self.n, 1), before=f"{self.as_of - timedelta(7):%d.%m.%Y}"
            )
        return self.words[key]

    def source(self, code: str) -> str:
        """The wording of a source."""
        key = f"source {code}"
        if key not in self.words:
            self.words[key] = self.one(w.SOURCES[code])
        return self.words[key]

    def unit(self, code: str) -> str:
        """The spelling of a unit."""
        style = self.words.setdefault("unit style", self.one(w.UNIT_STYLES))
        unit = self.region.unit(code)
        short = w.SHORT_UNITS[code]
        if style in ("{short} р-н", "{short} р-он") and unit.kind == "city":
            return f"г. {short}"
        return style.format(
            ru=unit.name("ru"), kk=unit.name("kk"), en=unit.name("en"), az=unit.name("az"),
            short=short, caps=unit.name("ru").upper(), kk_caps=unit.name("kk").upper(),
        )  # fmt: skip

    def people(self, number: int) -> object:
        """A number of people as this workbook writes it."""
        if self.thousand:
            return number / 1000
        return self.numbers(number)

    def part(self, number: int, source: str, kind: str) -> object:
        """A job type's number; where a source never has it, it may be a mark for none."""
        never = number == 0 and PERMANENT_SHARE.get(source, 0.0) in (0.0, 1.0)
        return self.missing if never else self.people(number)

    def percent(self, fact: int, plan: int) -> object:
        """A percentage as this workbook writes it."""
        true = fact / plan if plan else 0
        return (round(true, 6), round(100 * true, 1), f"{100 * true:.1f}%".replace(".", ","))[
            self.shares
        ]


def with_blanks(number: int) -> str:
    """1038 as "1 038"."""
    return f"{number:,}".replace(",", " ")


def with_hard_blanks(number: int) -> str:
    """1038 with a no-break space."""
    return f"{number:,}".replace(",", "\xa0")


NUMBERS = (int, int, float, str, with_blanks, with_hard_blanks)


def draw(seed: int, region: Region) -> Draw:
    """The choices of one workbook."""
    chosen = random.Random(seed)
    language = chosen.choice((w.RU, w.RU, w.RU, w.KK, w.KK, w.EN, w.AZ))
    month = chosen.randint(2, 12)
    period = chosen.random() < 0.3
    day = 1 if period or chosen.random() < 0.5 else chosen.randint(2, 28)
    as_of = date(2025, month, day) if chosen.random() < 0.9 else date(2026, 1, 1)
    made = Draw(chosen, region, language, as_of, period)
    made.missing = chosen.choice(w.MISSING)
    made.numbers = chosen.choice(NUMBERS)
    made.thousand = chosen.random() < 0.06
    made.shares = chosen.randrange(3)
    for unit in region.units:
        size = 8 if unit.code == "semey" else chosen.uniform(0.3, 2)
        for source in w.TOP:
            made.data[unit.code, source] = _cell(
                chosen, source, int(size * chosen.uniform(60, 400))
            )
        _children(made, unit.code)
    return made


def _cell(chosen: random.Random, source: str, plan: int) -> Cell3:
    fact = int(plan * chosen.uniform(0.31, 0.97))
    permanent = round(fact * PERMANENT_SHARE.get(source, 0.0))
    return Cell3(plan, permanent, fact - permanent)


def _children(made: Draw, unit: str) -> None:
    whole = made.data[unit, "subsidised"]
    left = Cell3(whole.plan, whole.permanent, whole.temporary)
    for code in w.CHILDREN:
        last = code == w.CHILDREN[-1]
        share = 1.0 if last else made.random.uniform(0.05, 0.35)
        part = Cell3(
            int(left.plan * share), left.permanent if last else 0, int(left.temporary * share)
        )
        left = Cell3(
            left.plan - part.plan, left.permanent - part.permanent, left.temporary - part.temporary
        )
        made.data[unit, code] = part


def total(made: Draw, units: list[str], sources: list[str]) -> Cell3:
    """The sum over units and sources."""
    cells = [made.data[unit, source] for unit in units for source in sources]
    return Cell3(
        sum(one.plan for one in cells),
        sum(one.permanent for one in cells),
        sum(one.temporary for one in cells),
    )


def written_date(made: Draw) -> str:
    """The date, or the period before it, as a title says it."""
    pool = w.PERIODS if made.period and made.as_of.day == 1 else w.DATES
    month, last = made.as_of.month - 1, max(made.n - 1, 0)
    end = made.as_of - timedelta(days=1)
    return made.one(pool).format(
        day=made.as_of, d=made.as_of.day, month_ru=w.MONTHS["gen"][month],
        month_kk=w.MONTHS[w.KK][month], month_en=w.MONTHS[w.EN][month],
        month_az=w.MONTHS[w.AZ][month], n=made.n, year=made.year, last_ru=w.MONTHS[w.RU][last],
        last_kk=w.MONTHS[w.KK][last], last_en=w.MONTHS[w.EN][last], last_az=w.MONTHS[w.AZ][last],
        end=end.day, last_gen=w.MONTHS["gen"][end.month - 1],
    )  # fmt: skip


def open_page(made: Draw, name: str, unit: str = "", source: str = "", pool: object = None) -> Page:
    """A sheet with its titles: report, date, unit and source where they belong in titles."""
    page = Page(name)
    if made.chance(0.25):
        page.put(page.row, made.random.randint(3, 6), made.random.choice(w.ANNEXES), "note")
        page.row += 1
    title = made.one(pool or w.TITLES).format(year=made.year)
    how = made.random.randrange(3) if unit else 0
    if how == 1:
        title += f" {w.IN_TITLE[unit]}"
    dated = written_date(made)
    if pool is None and made.chance(0.2):
        page.title(f"{title} {dated}")
    else:
        page.title(title)
        if pool is None:
            _dated(made, page, dated)
    if unit and how != 1:
        page.put(page.row, 0, made.word("unit_label"), "title")
        page.put(page.row, made.random.randint(1, 2), made.unit(unit), "title")
        page.row += 1
    if source:
        page.title(made.source(source))
    if made.thousand or made.chance(0.4):
        word = made.word("thousand" if made.thousand else "people")
        page.put(page.row, made.random.randint(2, 6), word, "title")
        page.row += 1
    page.row += made.random.randint(0, 2)
    return page


def _dated(made: Draw, page: Page, dated: str) -> None:
    if made.chance(0.15):
        page.put(page.row, 0, made.word("date_label"), "title")
        page.put(page.row, made.random.randint(1, 2), made.as_of, "date")
        page.row += 1
    else:
        page.title(dated, "date")


def close_page(made: Draw, page: Page) -> None:
    """Notes and signatures below."""
    page.row += made.random.randint(0, 2)
    for pool in (w.NOTES, w.SIGNATURES, w.SIGNATURES):
        if made.chance(0.4):
            signed = f"{made.as_of + timedelta(days=3):%d.%m.%Y}"
            text = made.random.choice(pool).format(signed=signed)
            page.title(text, "note", made.random.randint(0, 1))


def number_row(made: Draw, page: Page, first: int, last: int) -> None:
    """The row of column numbers, sometimes."""
    if made.chance(0.4):
        for at, column in enumerate(range(first, last + 1), 1):
            page.put(page.row, column, at if made.chance(0.5) else str(at), "number")
        page.row += 1


def case(made: Draw, layout: str, pages: list[Page], unit: str = "") -> Case:
    """A case with the date; the file's name may tell the unit."""
    name = made.random.choice(("отчет", "РКЗ", "Свод РКЗ", "zhumys karta", "Карта занятости"))
    if unit and made.chance(0.3):
        name += f" {w.SHORT_UNITS[unit]}"
    if made.chance(0.2):
        name += f" {made.as_of:%d.%m.%Y}"
    return Case(f"{name}.xlsx", layout, pages, made.as_of, year=made.year, thousand=made.thousand)
