"""What a language says does not depend on who asked before."""

import json
import subprocess
import sys
from itertools import permutations
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ASKED = """
import json, sys
from datetime import date
import i18n
day = date(2025, 12, 1)
print(json.dumps({language: [
    *(i18n.month(which, language, short) for which in range(1, 13) for short in (True, False)),
    *(i18n.weekday(which, language, short) for which in range(7) for short in (True, False)),
    i18n.day(day, language), i18n.as_of(day, language), i18n.number(-24925.5, language, 1),
    i18n.percent(1.089, language), i18n.signed(412, language),
] for language in sys.argv[1:]}))
"""


def said(languages) -> dict[str, list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", ASKED, *languages], cwd=ROOT, capture_output=True, check=True
    )
    return json.loads(done.stdout)


def test_it_is_the_same_in_whatever_order_languages_are_asked():
    first, *others = [said(order) for order in list(permutations(("kk", "ru", "en", "az")))[::5]]

    assert first["kk"][0] == "қаң."
    assert all(other == first for other in others)
