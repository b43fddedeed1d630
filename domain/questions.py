"""Questions that a file leaves open and that a person can answer: one at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from domain.findings import Finding
from domain.regions import Region
from domain.units import REGION

NAME, UNKNOWN_UNIT, DAY = "name", "unknown_unit", "day"
IGNORED = "ignored"  # the answer that a row or a column is not to be counted
CUT = "…"  # the end of a text that was too long to be repeated whole


@dataclass(frozen=True)
class Question:
    """What is asked.

    kind:   ``name``, ``unit_of_file``, ``source_of_sheet``, ``months``, ``thousands``,
            ``pairs``, ``unknown_unit`` or ``day``: which sentence asks it; a ``day`` is answered
            by a date;
    asked:  the text that the answer is about, as it is remembered;
    text:   the same as it is shown;
    likely: codes of answers that suggest themselves; ``others``: those that remain possible.
    """

    kind: str
    asked: str
    text: str
    likely: tuple[str, ...]
    others: tuple[str, ...] = ()
    place: str = ""


def questions(findings: Sequence[Finding], region: Region) -> Iterator[Question]:
    """What can be answered of ``findings``, each thing once, in their order."""
    seen = set()
    for finding in findings:
        question = _question(finding, region)
        if question and question.asked not in seen:
            seen.add(question.asked)
            yield replace(question, place=finding.place)


def answerable(findings: Sequence[Finding], region: Region) -> tuple[Finding, ...]:
    """Those of ``findings`` that an answer does away with."""
    return tuple(finding for finding in findings if _question(finding, region))


def _question(finding: Finding, region: Region) -> Question | None:
    text = str(finding.values.get("text", ""))
    if finding.rule == "no_as_of_date":
        return Question(DAY, DAY, "", ())
    if finding.rule == "unknown_unit" and text and not text.endswith(CUT):
        units = tuple(unit.code for unit in region.units)
        return Question(UNKNOWN_UNIT, text, text, (), (*units, REGION, IGNORED))
    choices = finding.values.get("choices")
    if finding.rule != "needs_answer" or not isinstance(choices, list) or not choices:
        return None
    kind, asked = str(finding.values["question"]), str(finding.values["asked"])
    return Question(kind, asked, text, tuple(choices), _others(kind, choices, region))


def _others(kind: str, choices: list[str], region: Region) -> tuple[str, ...]:
    """For a name that is none of ``choices``: all other units, or all other sources."""
    if kind != NAME:
        return ()
    units = [*(unit.code for unit in region.units), REGION]
    sources = [source.code for source in region.sources]
    for family in (units, sources):
        if set(choices) <= set(family):
            return tuple(code for code in family if code not in choices)
    return ()
