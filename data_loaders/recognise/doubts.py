"""Names and headings that could not be taken, and how they are reported."""

from dataclasses import dataclass

from data_loaders.book import Address, address
from data_loaders.recognise.lexicon import Lexicon
from data_loaders.recognise.text import tokens
from domain.findings import Finding

UNKNOWN_UNIT, UNKNOWN_SOURCE, NEEDS_ANSWER = "unknown_unit", "unknown_source", "needs_answer"
LONGEST_TEXT = 60  # characters of a cell that are repeated in a message


@dataclass(frozen=True)
class Doubt:
    """A name that cannot be taken: ``rule`` is what it is reported as."""

    rule: str
    at: Address
    text: str
    choices: tuple[str, ...] = ()


def doubtful_unit(lexicon: Lexicon, text: str, at: Address) -> Doubt:
    """The doubt about a name that should be a unit's: a question if it is nearly one."""
    if len(text) > LONGEST_TEXT:
        return Doubt(UNKNOWN_UNIT, at, text)
    choices = lexicon.label(text).unit.choices or lexicon.units.near(tokens(text))
    return Doubt(NEEDS_ANSWER if choices else UNKNOWN_UNIT, at, text, choices)


def finding_of(doubt: Doubt, sheet: str | None) -> Finding:
    """The finding about a doubt on a sheet."""
    values: dict[str, object] = {"text": shown(doubt.text)}
    if doubt.rule == NEEDS_ANSWER:
        kind = doubt.text.removeprefix("@") if doubt.text.startswith("@") else "name"
        values = {} if kind != "name" else values
        values |= {"question": kind, "asked": doubt.text, "choices": list(doubt.choices)}
    return Finding(doubt.rule, sheet, (address(doubt.at),), values)


def shown(text: str) -> str:
    """A cell's text as a message repeats it."""
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"
