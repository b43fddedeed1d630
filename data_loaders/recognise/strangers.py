"""Whether a running title names a district or a city that the region does not have."""

import re

from data_loaders.recognise.lexicon import HEADERS, NOTES
from data_loaders.recognise.months import month
from data_loaders.recognise.spelling import kind_and_base
from data_loaders.recognise.tables_of_words import SMALL_WORDS
from data_loaders.recognise.text import fold
from domain.units import CITY, DISTRICT

SHORTEST_NAME = 4  # letters
_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def stranger(text: str) -> str:
    """The words for a district or a city with a name that nobody knows beside them, else "".

    The name begins with a capital letter and means nothing else. Ask only of texts in which no
    unit of the region was found.
    """
    written = _NAME.findall(text)
    words = [fold(word) for word in written]
    for at, word in enumerate(words):
        if kind_and_base((word,)) in ((CITY, ""), (DISTRICT, "")):
            for beside in (at - 1, at + 1):
                if 0 <= beside < len(words) and _is_name(written[beside], words[beside]):
                    return " ".join(written[min(at, beside) : max(at, beside) + 1])
    return ""


def _is_name(written: str, word: str) -> bool:
    if not written[0].isupper() or len(word) < SHORTEST_NAME or word in SMALL_WORDS or month(word):
        return False
    return not (HEADERS.read((word,))[0] or NOTES.read((word,))[0] or kind_and_base((word,))[0])
