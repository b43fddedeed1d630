"""A sender bound to a unit reports of no other; a closed year takes nothing in."""

from datetime import date, datetime

import pytest

from data_loaders.ingest import ingest
from data_loaders.pack import read_pack
from domain.errors import PackBroken
from domain.languages import LANGUAGES
from domain.regions import Closing
from i18n.findings import finding_sentence
from tests.ingest.packs import REGION, write_pack
from tests.ingest.workbooks import summary, unit_file

BOUND = """
[[sender]]
name = "Карьерный центр Северного района"
unit = "north"
"""
CLOSED = """
[[closing]]
year = 2025
on = 2026-03-01
"""
OPEN, SHUT = datetime(2026, 2, 28, 18), datetime(2026, 2, 28, 20)  # UTC; Almaty is five hours ahead


def of(unit):
    return unit_file(unit, "01.06.2025", {"works": (10, 2), "help": (0, 4)})


@pytest.fixture
def give(store, tmp_path):
    store.save_region(read_pack(write_pack(tmp_path / "own", region=REGION + BOUND + CLOSED)))

    def send(content, received_at=OPEN, **more):
        return ingest(content, "a.xlsx", "small", store, received_at=received_at, **more)

    return send


def rules(outcome):
    return [finding.rule for finding in outcome.report.findings]


@pytest.mark.parametrize(
    "sender", ["Карьерный центр Северного района", " карьерный  центр северного района"]
)
def test_a_bound_sender_reports_of_its_own_unit_only(give, store, sender):
    assert give(of("north"), sender=sender).status == "accepted"
    refused = give(of("lake"), sender=sender)
    assert (refused.status, rules(refused)) == ("rejected", ["not_your_unit"])
    assert refused.report.findings[0].cell[0] == "D4"
    assert set(store.history("small", 2025)["unit"]) == {"north"}


def test_a_bound_sender_s_summary_of_several_units_is_not_its_own(give):
    content = summary(
        "01.06.2025", {unit: {"works": (10, 2), "help": (0, 1)} for unit in ("north", "lake")}
    )
    assert rules(give(content, sender="Карьерный центр Северного района"))[0] == "not_your_unit"


def test_a_person_of_one_unit_takes_in_no_other_s(give):
    bound = {"sender": "Карьерный центр Северного района"}
    assert rules(give(of("lake"), unit="north")) == ["not_your_unit"]
    assert rules(give(of("lake"), unit="lake", **bound)) == ["not_your_unit"]
    assert give(of("lake"), unit="lake").status == "accepted"


def test_other_senders_report_of_any_unit(give):
    assert give(of("lake"), sender="Отдел занятости").status == "accepted"
    assert give(of("north")).status == "accepted"


def test_a_year_is_closed_from_its_day_on_by_the_region_s_clock(give, store):
    assert give(of("north")).status == "accepted"
    late = give(of("lake"), received_at=SHUT)
    assert (late.status, rules(late)) == ("rejected", ["period_closed"])


def test_a_date_far_ahead_is_of_no_period_yet(give):
    content = unit_file("north", "01.06.2062", {"works": (10, 2), "help": (0, 4)})
    ahead = give(content)
    assert (ahead.status, rules(ahead)) == ("rejected", ["period_closed"])
    sentences = {finding_sentence("period_closed", {"said": "far_ahead"}, one) for one in LANGUAGES}
    assert len(sentences) == 4


def test_a_pack_says_who_is_bound_and_what_is_closed(tmp_path):
    region = read_pack(write_pack(tmp_path, region=REGION + BOUND + CLOSED))
    assert region.senders == {"Карьерный центр Северного района": "north"}
    assert region.closings == (Closing(2025, date(2026, 3, 1)),)
    with pytest.raises(PackBroken) as broken:
        read_pack(write_pack(tmp_path / "b", region=REGION + BOUND.replace('"north"', '"moon"')))
    assert broken.value.values["faults"][0].value == "moon"


def test_the_store_keeps_them(store, tmp_path):
    region = read_pack(write_pack(tmp_path, region=REGION + BOUND + CLOSED))
    store.save_region(region)
    assert store.region("small") == region
