"""The whole sample goes through the reader into a store; only what is meant to be odd is found."""

from collections import defaultdict
from datetime import datetime

from openpyxl import load_workbook

from data_loaders.arrivals import arrivals
from data_loaders.ingest import load
from store import Store
from tests.sample.reading import MONDAY

FOUND = {
    "2023-06-01/Свод РКЗ 01.06.2023.xlsx": {"cumulative_fell"},
    "2023-06-01/Свод РКЗ 01.06.2023 испр.xlsx": {"restated"},
    "made/2023-10-16/Свод РКЗ 16.10.2023.xlsx": {"cumulative_fell"},
    "2024-04-01/Свод РКЗ 01.04.2024 испр.xlsx": {"restated"},
    "made/2024-07-15/Свод РКЗ 15.07.2024.xlsx": {"missing_unit"},
    "made/2024-09-09/Свод РКЗ 09.09.2024.xlsx": {"cumulative_fell"},
    "made/2024-11-04/Свод РКЗ 04.11.2024.xlsx": {"cumulative_fell"},
    "made/2024-11-04/Свод РКЗ 04.11.2024 испр.xlsx": {"restated"},
    "made/2025-03-03/Свод РКЗ 03.03.2025 испр.xlsx": {"restated"},
    "made/2025-06-09/Свод РКЗ 09.06.2025.xlsx": {"cumulative_fell"},
    "2025-10-13/Ақсуат ЖҚК 13.10.2025.xlsx": {"cumulative_fell"},
    "2025-10-13/Ақсуат ЖҚК 13.10.2025 испр.xlsx": {"restated"},
    "2025-11-03/Көкпекті 03.11.2025.xlsx": {"unchanged_copy"},
    "2025-11-10/Аягоз карта занятости 10.11.2025.xlsx": {"cumulative_fell"},
    "2025-11-10/Аягоз карта занятости 10.11.2025 испр.xlsx": {"restated"},
    "2025-11-10/Көкпекті 10.11.2025.xlsx": {"cumulative_fell"},
    "2025-11-17/РКЗ г. Семей 17.11.2025 испр.xlsx": {"restated"},
}
FOUND_ON_MONDAY = {
    "РКЗ г. Семей 01.12.2025 уточненный.xlsx": ("warned", {"restated"}),
    "Урджар РКЗ на 08.12.2025.xlsx": ("rejected", {"sum_mismatch"}),
    "Копия Бородулиха РКЗ 08.12.2025 (2).xlsx": ("unchanged", set()),
}


def test_no_file_of_the_pack_is_refused(taken_in):
    assert {outcome.status for outcome in taken_in} == {"accepted", "warned"}


def test_only_what_is_meant_to_be_odd_is_found(taken_in):
    assert _rules(taken_in) == {f"reports/{file}": rules for file, rules in FOUND.items()}


def test_every_number_is_what_its_cells_say(pack, taken_in):
    for outcome in taken_in[::7]:
        book = load_workbook(pack / outcome.file, data_only=True)
        for fact in outcome.report.facts.itertuples():
            assert fact.people == sum(
                book[fact.sheet][cell].value for cell in fact.cell.split(", ")
            )


def test_nothing_was_known_before_it_came(store):
    known = store.history("abay", 2025, known_at=datetime(2025, 12, 1, 2, 0))

    assert f"{known['as_of'].max():%Y-%m-%d}" == "2025-11-24"


def test_mondays_mail_is_as_the_exercise_says(store, tmp_path):
    store.copy_to(tmp_path / "monday.sqlite")
    monday = Store(f"sqlite:///{tmp_path / 'monday.sqlite'}")
    outcomes = list(load(list(arrivals([MONDAY])), "abay", monday))
    monday.close()

    assert len(outcomes) == 13
    odd = {
        outcome.file: (outcome.status, {found.rule for found in outcome.report.findings})
        for outcome in outcomes
        if outcome.status != "accepted"
    }
    assert odd == FOUND_ON_MONDAY


def _rules(outcomes):
    rules = defaultdict(set)
    for outcome in outcomes:
        for found in outcome.report.findings:
            rules[outcome.file].add(found.rule)
    return rules
