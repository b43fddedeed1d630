"""The typeface has every letter of our languages and every mark of our charts, in both weights."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from i18n.alphabet import ALPHABETS

FACES = sorted((Path(__file__).resolve().parent.parent / "static" / "fonts").glob("NotoSans-*.*"))
LETTERS = "".join(ALPHABETS.values())
SIGNS = "0123456789 .,;:!?%+−–—-«»“”„()/·…№₸₼₽\u00a0\u2009ӘĞİI"
MARKS = "●○■▨┃╷└✕▲▼▸▾→←↑↓•"


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_no_letter_or_mark_is_lacking(face):
    drawn = TTFont(face).getBestCmap()
    needed = LETTERS + LETTERS.upper() + SIGNS + MARKS
    assert sorted({sign for sign in needed if ord(sign) not in drawn}) == []


def test_there_are_two_weights_for_the_screen_and_for_paper():
    assert [face.name for face in FACES] == [
        "NotoSans-Bold.ttf", "NotoSans-Bold.woff2",
        "NotoSans-Regular.ttf", "NotoSans-Regular.woff2",
    ]  # fmt: skip
