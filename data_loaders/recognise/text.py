"""Texts made comparable: case, look-alike letters, Kazakh letters, blanks and spellings folded.

A question mark stands for a letter that an old code page has lost.
"""

import re
import unicodedata
from functools import lru_cache

LATIN_LOOKALIKES = str.maketrans("AaBCcEeHKkMmOoPpTtXxYyIih", "АаВСсЕеНКкМмОоРрТтХхУуІіһ")
PLAIN = str.maketrans(
    "ёқңғөұүһәіáéíóúýöüşçğəıñâîûŕ",
    "екнгоууха" + "иaeiouyouscgeinaiur",
) | {ord("ъ"): None, 0x307: None, 0x301: None, 0xFFFD: "?"}

WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # letters as wide as pictures

_WORD_WITH_CYRILLIC = re.compile(r"(?:[^\W\d_]|\?)*[Ѐ-ӿ](?:[^\W\d_]|\?)*")
_LATIN_INITIAL = re.compile(r"\b[A-Za-z](?=[-./] ?[Ѐ-ӿ])|(?<=[Ѐ-ӿ][-./])[A-Za-z]\b")
_ZERO_FOR_O = re.compile(r"(?<=[Ѐ-ӿ])0(?=[Ѐ-ӿ])")
_BROKEN_LINE = re.compile(r"(?<=[^\W\d_])[-\u00ad]\s*\n\s*(?=[a-zа-яёқңғөұүһәі])")
_DISTRICT = re.compile(r"(?!^р/н$)\bр[-–./]?\s?о?н(а|у|е|ом)?\b\.?")  # "р/н" alone is a number
# "р/м", "р.м." and "ж/о" are workplaces; folded letters
_WORKPLACES = re.compile(r"(?<![^\W\d_])р[/.]\s?м(?![^\W\d_])\.?")
_WORKPLACES_KK = re.compile(r"(?<![^\W\d_])ж[/.]\s?о(?![^\W\d_])\.?")
_ISO_DATE = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_DATE_WITH_OTHER_SIGNS = re.compile(r"\b(\d\d?)[/-](\d\d?)[/-](\d{4}|\d\d)(?!\d)")
_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3})[ '’](\d{3})(?![\d.,]\d|\d)")
_TEN_THOUSAND = re.compile(r"\b10 ?(?:тыс\w*|мун\w*|мын\w*|мы\?\w*|thousand|min)\b\.?")
_TOKEN = re.compile(r"(?:[^\W\d_]|\?)+\.?|\d+(?:[.,]\d+)*|[%№+]")
_BLANKS = re.compile(r"\s+")


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """The text in small letters of one alphabet, with single blanks and dates with dots."""
    text = unicodedata.normalize("NFC", text.translate(WIDE))
    text = _BROKEN_LINE.sub("", text.replace("\xad", ""))
    text = _ZERO_FOR_O.sub("о", text)
    for word in (_WORD_WITH_CYRILLIC, _LATIN_INITIAL):
        text = word.sub(lambda found: found[0].translate(LATIN_LOOKALIKES), text)
    text = _BLANKS.sub(" ", text.lower().translate(PLAIN)).strip()
    text = _DISTRICT.sub(r"район\1", text)
    text = _WORKPLACES_KK.sub("жумыс орындары", _WORKPLACES.sub("рабочие места", text))
    if not any(sign.isdecimal() for sign in text):
        return text
    text = _ISO_DATE.sub(r"\3.\2.\1", text)
    text = _DATE_WITH_OTHER_SIGNS.sub(r"\1.\2.\3", text)
    return _TEN_THOUSAND.sub("10000 ", _THOUSANDS.sub(r"\1\2", text))


@lru_cache(maxsize=20_000)
def tokens(text: str) -> tuple[str, ...]:
    """The words, numbers and signs of a text, folded; an abbreviation keeps its full stop."""
    return tuple(_TOKEN.findall(fold(text)))


def is_number(token: str) -> bool:
    """Whether a token is a number (a date with dots is not)."""
    return token[0].isdecimal() and token.count(".") < 2


def is_date(token: str) -> bool:
    """Whether a token is a date with dots."""
    return token[0].isdecimal() and token.count(".") == 2


def same_word(word: str, pattern: str) -> bool:
    """Whether ``word`` of a text is the ``pattern``, allowing lost letters."""
    if "?" not in word:
        return word == pattern
    if len(word) != len(pattern):
        return word.rstrip("?") == pattern
    return all(a in ("?", b) for a, b in zip(word, pattern, strict=True))


def begins(word: str, stem: str) -> bool:
    """Whether ``word`` begins with ``stem``, allowing lost letters."""
    if "?" not in word:
        return word.startswith(stem)
    return len(word) >= len(stem) and same_word(word[: len(stem)], stem)
