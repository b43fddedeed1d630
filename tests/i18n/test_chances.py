"""A chance that was simulated is never certain."""

import pytest

from i18n.chances import chance

BLANK = "\u00a0"


@pytest.mark.parametrize(
    ("value", "written"),
    [(0.0, "< 1 %"), (0.01, "1 %"), (0.134, "13 %"), (1.0, "> 99 %"), (float("nan"), "")],
)
def test_a_chance_is_whole_per_cent_and_never_certain(value, written):
    assert chance(value, "ru").replace(BLANK, " ") == written
