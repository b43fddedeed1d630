"""Phrases with a meaning, found in a text: the longest first, each word used once.

A phrase is written as people write it. ``слов*`` stands for any ending, ``#`` for a number,
``&`` for a date with dots, ``@`` for the name of a month.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from data_loaders.recognise.months import is_month
from data_loaders.recognise.tables_of_words import rows, without_small_words
from data_loaders.recognise.text import begins, fold, is_date, is_number, same_word

SHORTEST_ABBREVIATION = 3  # letters; "раб." may stand for "рабочие", "п." for nothing
SIGNS: dict[str, Callable[[str], bool]] = {"#": is_number, "&": is_date, "@": is_month}


@dataclass(frozen=True)
class Phrase:
    """``words`` in a row mean ``tag``."""

    tag: str
    words: tuple[str, ...]


def phrase(tag: str, written: str) -> Phrase:
    """A phrase as a table of words writes it."""
    return Phrase(tag, without_small_words(tuple(fold(word) for word in written.split())))


def word_fits(word: str, token: str) -> bool:
    """Whether one word of a phrase is the token, or the token its abbreviation."""
    return as_written(word, token) or _abbreviates(word, token)


def as_written(word: str, token: str) -> bool:
    """Whether one word of a phrase is the token, as far as the phrase writes it."""
    if word in SIGNS:
        return SIGNS[word](token)
    plain = token.rstrip(".")
    if not word.endswith("*"):
        return same_word(plain, word.rstrip("."))
    return begins(plain, word[:-1])


def _abbreviates(word: str, token: str) -> bool:
    plain = token.rstrip(".")
    if word in SIGNS or not word.endswith("*") or plain == token:
        return False
    if len(plain) < SHORTEST_ABBREVIATION or is_month(plain):
        return False
    return begins(word[:-1], plain)


class PhraseBook:
    """Phrases by the first letter of their first word; those of most words first."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.all = sorted((one for one in phrases if one.words), key=lambda one: -len(one.words))
        self.by_letter: dict[str, list[Phrase]] = {}
        for one in self.all:
            self.by_letter.setdefault(one.words[0][0], []).append(one)

    def read(self, tokens: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
        """The meanings of ``tokens`` and the tokens that belong to no phrase."""
        tags: set[str] = set()
        left: list[str] = []
        at = 0
        while at < len(tokens):
            found, length = self._at(tokens, at)
            if not length:
                left.append(tokens[at])
            tags |= found
            at += length or 1
        return frozenset(tags), tuple(left)

    def _at(self, tokens: tuple[str, ...], at: int) -> tuple[set[str], int]:
        """The meanings of the longest phrase that begins there, and its length.

        A phrase that is written so in the table outdoes those that the text may abbreviate.
        """
        found: dict[str, bool] = {}
        length = 0
        for one in self._candidates(tokens[at]):
            size = len(one.words)
            if size < length:
                break
            stretch = tokens[at : at + size]
            if len(stretch) == size and all(map(word_fits, one.words, stretch)):
                whole = all(map(as_written, one.words, stretch))
                found[one.tag] = found.get(one.tag, False) or whole
                length = size
        written = {tag for tag, whole in found.items() if whole}
        return written or set(found), length

    def _candidates(self, token: str) -> list[Phrase]:
        if token[0] == "?":
            return self.all
        signs = [
            one for sign in SIGNS if SIGNS[sign](token) for one in self.by_letter.get(sign, ())
        ]
        plain = self.by_letter.get(token[0], [])
        return sorted([*signs, *plain], key=lambda one: -len(one.words)) if signs else plain


def phrase_book(table: str, tag: str, text: str = "phrase") -> PhraseBook:
    """The phrase book of ``words/<table>.csv``; ``tag`` and ``text`` name its columns."""
    return PhraseBook(phrase(row[tag], row[text]) for row in rows(table))
