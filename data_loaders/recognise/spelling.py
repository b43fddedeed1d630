"""How names are spelled: words for the kind of a unit, endings, near misses."""

from data_loaders.recognise.tables_of_words import rows
from data_loaders.recognise.text import fold, same_word, tokens

# Words of a kind, the longest first: ("qalalyk", "akimshiligi") before ("kala",).
KIND_WORDS = sorted(
    (
        (tuple(word.rstrip(".") for word in tokens(row["word"])), row["kind"])
        for row in rows("kinds")
    ),
    key=lambda one: -len(one[0]),
)
BEGINNINGS = {words[0][0] for words, _ in KIND_WORDS} | {"?"}
ENDINGS = tuple((fold(row["ending"]), fold(row["becomes"])) for row in rows("endings"))
OFFICE = "office"  # who speaks for a unit: "акимат …" is no other place than "…"
SHORTEST_BASE = 4  # letters that must remain before an ending


def kind_and_base(words: tuple[str, ...]) -> tuple[str, str]:
    """The kind that the words tell ("" if none) and the rest of them, joined."""
    plain = tuple(word.rstrip(".") for word in words if not word[0].isdecimal())
    kinds: list[str] = []
    base: list[str] = []
    at = 0
    while at < len(plain):
        kind, length = _kind_at(plain, at)
        if length:
            kinds += [] if kind == OFFICE else [kind]
        else:
            base.append(plain[at])
        at += length or 1
    return (kinds[0] if len(set(kinds)) == 1 else "", "".join(base))


def _kind_at(words: tuple[str, ...], at: int) -> tuple[str, int]:
    if words[at][:1] in BEGINNINGS:
        for pattern, kind in KIND_WORDS:
            stretch = words[at : at + len(pattern)]
            if len(stretch) == len(pattern) and all(map(same_word, stretch, pattern)):
                return kind, len(pattern)
    return "", 0


def base_forms(base: str) -> list[str]:
    """The bases that this one may be an inflected form of."""
    return [
        base[: len(base) - len(ending)] + becomes
        for ending, becomes in ENDINGS
        if base.endswith(ending) and len(base) - len(ending) >= SHORTEST_BASE
    ]


def is_lost(text: str) -> bool:
    """Whether letters of the text are lost."""
    return "?" in text


def distance(one: str, other: str, most: int) -> int:
    """How many letters differ, are missing or too many; ``most + 1`` stands for more."""
    before = list(range(len(other) + 1))
    for row, a in enumerate(one, 1):
        now = [row]
        for column, b in enumerate(other, 1):
            now.append(min(before[column] + 1, now[-1] + 1, before[column - 1] + (a != b)))
        if min(now) > most:
            return most + 1
        before = now
    return before[-1]
