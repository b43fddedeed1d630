"""Whether a running title names a district or a city that the region does not have."""

import re

from data_loaders.recognise.lexicon import HEADERS, NOTES
from data_loaders.recognise.months import month
from data_loaders.recognise.spelling import kind_and_base
from data_loaders.recognise.tables_of_words import SMALL_WORDS
from data_loaders.recognise.text import fold, tokens
from domain.units import CITY, DISTRICT

SHORTEST_NAME = 4  # letters
_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def names_stranger(text: str) -> bool:
    """Whether a word for a district or a city stands beside a name that nobody knows.

    The name begins with a capital letter and means nothing else. Ask only of texts in which no
    unit of the region was found.
    """
    words = tokens(text)
    capitals = {fold(one) for word in _NAME.findall(text) if word[0].isupper() for one in [word]}
    for at, word in enumerate(words):
        if kind_and_base((word,)) in ((CITY, ""), (DISTRICT, "")):
            beside = (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2])
            if any(one in capitals and _is_name(one) for one in beside):
                return True
    return False


def _is_name(word: str) -> bool:
    plain = word.rstrip(".")
    if len(plain) < SHORTEST_NAME or not plain.isalpha() or plain in SMALL_WORDS or month(word):
        return False
    return not (HEADERS.read((word,))[0] or NOTES.read((word,))[0] or kind_and_base((word,))[0])
