"""Alphabetical order: neither code points nor another language's alphabet give it."""

from collections.abc import Callable

ALPHABETS = {
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "en": "abcdefghijklmnopqrstuvwxyz",
    "az": "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
}
ORDER = {
    language: {letter: place for place, letter in enumerate(alphabet, start=1)}
    for language, alphabet in ALPHABETS.items()
}
AZERBAIJANI_CAPITALS = str.maketrans("Iİ", "ıi")
AZERBAIJANI_SMALL = str.maketrans("ıi", "Iİ")

SortKey = list[tuple[int, str]]


def sort_key(language: str) -> Callable[[str], SortKey]:
    """A key for ``sorted``: signs and digits, then the language's letters, then all others."""
    order, foreign = ORDER[language], len(ORDER[language]) + 1

    def key(name: str) -> SortKey:
        return [
            (order.get(sign, foreign if sign.isalpha() else 0), sign)
            for sign in _small(name, language)
        ]

    return key


def opening(text: str, language: str) -> str:
    """The text with a capital at its start, as a title has it."""
    first = text[:1].translate(AZERBAIJANI_SMALL if language == "az" else {})
    return first.upper() + text[1:]


def _small(name: str, language: str) -> str:
    capitals = AZERBAIJANI_CAPITALS if language == "az" else {}
    return name.translate(capitals).lower()
