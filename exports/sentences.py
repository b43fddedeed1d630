"""The sentences of a brief, each with the codes of the figures in it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

import i18n
from domain.units import REGION
from exports.wording import Wording
from stories.brief import Brief
from stories.paper_figures import NUMBERS, row_code
from stories.region_today import RegionToday
from stories.year_end import totals

# Which figures a sentence tells; the others tell names and dates.
FIGURES_OF = {
    "today.headline": ("people", "completion", "pace"),
    "today.headline_no_plan": ("people",),
    "today.permanently": ("permanent_share",),
    "district.headline": ("people", "completion", "pace"),
    "district.met": ("deviation",),
    "district.short": ("deviation",),
    "district.needs": ("deviation", "required_weekly"),
    "district.needs_best": ("deviation", "required_weekly", "best_weekly"),
}


@dataclass(frozen=True)
class Sentence:
    """A sentence, and the code of its figures: ``00.00.1, 6, 7``, or nothing."""

    text: str
    code: str


def sentences(brief: Brief, words: Wording) -> tuple[Sentence, ...]:
    """The headline of the brief's story, sentence by sentence, and what the year will end at."""
    told = [
        Sentence(words.said(sentence), _coded(brief, FIGURES_OF.get(sentence.key, ())))
        for sentence in brief.story.headline
    ]
    return (*told, *_forecast(brief, words))


def silent_lines(brief: Brief, words: Wording) -> tuple[str, ...]:
    """Who has not reported, and as of which date each is shown."""
    if not isinstance(brief.story, RegionToday):
        return ()
    return tuple(
        words.text(
            "paper.silent",
            unit=words.name("unit", str(unit)),
            day=words.text("today.silent_never") if when != when else words.as_of(when.date()),
        )
        for unit, when in brief.story.silent["reported_as_of"].items()
    ) or (words.text("today.silent_none"),)


def promised_lines(brief: Brief, words: Wording) -> tuple[str, ...]:
    """What is under control: whose, what, who answers, by when, and how the figure moved."""
    return tuple(
        f"{_promise(words, row)} {_moved(words, row)}".strip()
        for _, row in brief.promised.iterrows()
    )


def _forecast(brief: Brief, words: Wording) -> Iterator[Sentence]:
    """The interval of the year's end, while the year lasts."""
    rows = totals(brief.story.forecast)
    if brief.code not in rows.index or brief.as_of.year != brief.year:
        return
    row = rows.loc[brief.code]
    ends = {name: words.figure("people", row[name]) for name in ("low", "high")}
    yield Sentence(
        words.text("paper.forecast", **ends), _coded(brief, ("forecast_low", "forecast_high"))
    )


def _promise(words: Wording, row: pd.Series) -> str:
    whole = row["unit"] == REGION
    due = words.text("paper.promise_due", day=i18n.short_day(row["due"]))
    late = words.text("paper.promise_late", count=-int(row["days_left"])) if row["overdue"] else ""
    return words.text(
        "paper.promise",
        unit=words.region.name(words.language) if whole else words.name("unit", row["unit"]),
        what=row["what"],
        who=row["who"],
        due=", ".join(part for part in (due, late) if part),
    )


def _moved(words: Wording, row: pd.Series) -> str:
    if pd.isna(row["value"]) or pd.isna(row["now"]):
        return ""
    return words.text(
        "paper.promise_moved",
        figure=words.text(f"figure.{row['figure']}.name"),
        before=words.figure("people", row["value"]),
        after=words.figure("people", row["now"]),
        change=words.figure("change", row["change"]),
    )


def _coded(brief: Brief, figures: tuple[str, ...]) -> str:
    numbers = [str(NUMBERS[figure]) for figure in figures]
    return f"{row_code(brief.region, brief.code)}.{', '.join(numbers)}" if numbers else ""
