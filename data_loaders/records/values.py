"""The value of a cell as its column needs it, or what is wrong with it. Knows no places."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache

from data_loaders.recognise import numbers
from data_loaders.recognise.dates import DAY, mentions
from data_loaders.recognise.doubts import shown
from data_loaders.recognise.grid import Content, Fault
from data_loaders.recognise.lexicon import Lexicon
from data_loaders.recognise.text import fold
from data_loaders.recognise.titles import FIRST_DAY, SERIAL_DAYS
from domain.records import (
    CHOICE,
    DATE,
    LIST,
    MONEY,
    NUMBER,
    TEXT,
    UNIT,
    UNITS,
    WHOLE,
    Column,
)

_BETWEEN = re.compile(r"[,;\n]")


class Wrong(ValueError):
    """A value that its column cannot take: a finding's rule, and what fills its sentence."""

    def __init__(self, rule: str, **values: object) -> None:
        super().__init__(rule)
        self.rule = rule
        self.values = values


def value_of(content: Content | None, column: Column, lexicon: Lexicon) -> object:
    """The value, None where none is stated. Raises Wrong."""
    if isinstance(content, Fault):
        raise Wrong(content.rule, text=content.text, count=1)
    if content is None:
        return None
    if column.choices:  # before marks of missing: "нет" may be a choice
        chosen = _chosen(column).get(fold(_text_of(content)))
        if chosen:
            return chosen
    return None if is_missing(content) else PARSERS[column.type](content, column, lexicon)


def is_missing(content: object) -> bool:
    """Whether the content is a mark for no data, or blank."""
    return isinstance(content, str) and (
        not content.strip() or fold(content.strip()) in numbers.MISSING_MARKS
    )


def _text(content: Content, column: Column, lexicon: Lexicon) -> str:
    if isinstance(content, date):
        return f"{content:%d.%m.%Y}"
    return " ".join(str(content).split())


def _list(content: Content, column: Column, lexicon: Lexicon) -> tuple[str, ...]:
    words = (" ".join(word.split()) for word in _BETWEEN.split(_text_of(content)))
    return tuple(dict.fromkeys(word for word in words if word))


def _text_of(content: Content) -> str:
    return content if isinstance(content, str) else str(content)


def _unit(content: Content, column: Column, lexicon: Lexicon) -> str:
    text = _text_of(content)
    code = unit_named(text, lexicon)
    if code is None:
        raise Wrong("unknown_unit", text=shown(text))
    return code


def unit_named(text: str, lexicon: Lexicon) -> str | None:
    """The code of the unit that a text names, ``region`` for the whole, None if none."""
    if text in lexicon.units.kinds:
        return text
    label = lexicon.label(text)
    return label.unit.code


def _units(content: Content, column: Column, lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(_unit(name, column, lexicon) for name in _list(content, column, lexicon))
    )


def _date(content: Content, column: Column, lexicon: Lexicon) -> date:
    if isinstance(content, datetime):
        return content.date()
    if isinstance(content, date):
        return content
    if isinstance(content, int) and not isinstance(content, bool) and content in SERIAL_DAYS:
        return FIRST_DAY + timedelta(days=content)
    if isinstance(content, str):
        days = {one.on(None) for one in mentions(content) if one.how == DAY} - {None}
        if len(days) == 1 and (found := days.pop()):
            return found
    raise Wrong("not_a_number", said="date", text=shown(_text_of(content)), column=column)


def _number(content: Content, column: Column, lexicon: Lexicon) -> float:
    found = numbers.number(content) if not isinstance(content, Fault) else numbers.NO_NUMBER
    if found.kind != numbers.NUMBER or found.parts or found.unclear:
        raise Wrong("not_a_number", said="number", text=shown(_text_of(content)), column=column)
    if found.value < 0:
        raise Wrong("negative", said="negative", text=shown(_text_of(content)), column=column)
    return found.value / 100 if found.percent else found.value


def _whole(content: Content, column: Column, lexicon: Lexicon) -> int:
    found = _number(content, column, lexicon)
    if found != int(found):
        raise Wrong("fractional_people", said="whole", text=shown(str(content)), column=column)
    return int(found)


def _no_choice(content: Content, column: Column, lexicon: Lexicon) -> str:
    raise Wrong("needs_answer", said="choice", text=shown(_text_of(content)), column=column)


@lru_cache(maxsize=1_000)
def _written(words: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[str, str]:
    return {fold(word): code for code, all_words in words for word in all_words}


def _chosen(column: Column) -> Mapping[str, str]:
    """The codes of a column's choices by every wording, and by the code itself."""
    return _written(
        tuple(
            (one.code, (one.code, *(word for said in one.words.values() for word in said)))
            for one in column.choices
        )
    )


PARSERS: Mapping[str, Callable[[Content, Column, Lexicon], object]] = {
    TEXT: _text, LIST: _list, UNIT: _unit, UNITS: _units, DATE: _date, NUMBER: _number,
    MONEY: _number, WHOLE: _whole, CHOICE: _no_choice,
}  # fmt: skip
