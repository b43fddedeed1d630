"""Each kind of hostile file or fault has its test: by number, as the list of threats has them."""

import ast
from functools import cache
from pathlib import Path

import pytest

from tests.formats.hostile import HOSTILE

TESTS = Path(__file__).parents[1]
NUMBERS = [*range(1, 42), 58, 59]
HARM = "formats/test_hostile.py::test_it_does_no_harm"
HISTORY = "recognition/test_history_checks.py"
XLSX, ODS, XLS = "formats/test_xlsx.py", "formats/test_ods.py", "formats/test_xls.py"

# Number to what is tried: files of HOSTILE by name, and tests of other things.
FILES: dict[int, tuple[str, ...]] = {
    1: ("nothing", "one byte", "two letters of a container", "noise"),
    2: ("csv called xlsx", "pdf", "png", "program", "html called xlsx"),
    3: ("xlsx called xls", "xlsx called ods", "xls called xlsx"),
    4: ("plain zip", "word document"),
    5: ("half", "ten bytes short", "one bit wrong", "garbage after", "garbage before"),
    6: ("encrypted xlsx", "encrypted members"),
    7: ("1 GiB of spaces", "1 GiB of 40 million cells", "40 million cells in a row"),
    8: ("60 million strings", "one string of 1 GiB", "500 MB of text in a cell"),
    9: ("a large string in many cells", "a permitted string in many cells"),
    10: ("a cell too long",),
    11: ("a lie about size",),
    12: ("overlapping members", "100 000 members", "the same name twice",
         "the same name but for case"),
    13: ("bzip2", "lzma"),
    14: ("entities in xl/workbook.xml", "entities in xl/styles.xml",
         "entities in xl/sharedStrings.xml", "entities in xl/worksheets/sheet1.xml",
         "entities in [Content_Types].xml"),
    15: ("a file as an entity",),
    16: ("nested elements", "a million attributes", "an attribute of 64 MiB",
         "a comment of 200 MiB"),
    17: ("utf-16", "utf-7", "broken utf-8", "a cell that is not closed",
         "a sheet that is not closed"),
    18: ("a lie about extent", "no extent at all"),
    19: ("two far cells", "a diagonal", "a far row"),
    20: ("row 4294967295",),
    21: ("merge over the whole sheet", "link over the whole sheet",
         "validation over the whole sheet", "array formula over the whole sheet"),
    22: ("10 000 sheets", "100 000 names", "a million styles", "a million different styles"),
    23: ("two sheets of one name", "no sheets"),
    24: ("ods: 4 000 000 000 filled rows", "ods: 4 000 000 000 filled columns",
         "ods: a million rows of a thousand columns", "ods: a far corner",
         "ods: 2 000 000 000 spaces", "ods: nested paragraphs"),
    25: ("xls: a far corner", "xls: cut off"),
    26: ("macros", "macros under another name"),
    27: ("links to elsewhere",),
    28: ("a formula that starts programs",),
    38: ("an empty sheet",),
}  # fmt: skip
MORE: dict[int, tuple[str, ...]] = {
    6: (f"{ODS}::test_what_cannot_be_is_refused",),
    15: ("formats/test_hostile.py::test_nothing_is_fetched",),
    20: (f"{XLSX}::test_addresses_that_cannot_be_are_refused",),
    23: (f"{XLSX}::test_a_chart_sheet_is_passed_over",
         f"{XLSX}::test_hidden_sheets_are_read_and_said_to_be_hidden",
         "recognition/test_reading.py::test_hidden_rows_are_facts_and_hidden_sheets_are_not_read"),
    25: (f"{XLS}::test_chains_that_loop_or_lead_nowhere_are_refused",
         "formats/test_hostile.py::test_damage_of_any_kind_is_said_and_not_stumbled_over"),
    7: ("formats/test_hostile.py::test_what_is_too_much_is_refused_before_it_is_unpacked",),
    28: ("exports/test_harmless_text.py::test_no_text_becomes_a_formula",),
    29: (f"{XLSX}::test_a_formula_without_a_saved_value_is_known",
         "recognition/test_faults.py::test_an_error_and_an_unsaved_formula_are_faults_never_blanks"),
    30: (f"{XLSX}::test_an_error_value_is_never_a_blank",
         f"{ODS}::test_errors_are_never_blanks_in_old_and_new_spelling",
         "formats/test_xlsb.py::test_error_values_are_never_blanks"),
    31: (f"{XLSX}::test_what_is_no_number_is_an_error_with_its_cell",
         f"{XLSX}::test_what_no_cell_can_hold_is_refused_with_its_address",
         "recognition/test_faults.py::test_a_fault_is_found_where_it_stands"),
    32: ("recognition/test_numbers.py::test_a_number_is_read_in_every_spelling",
         "recognition/test_numbers.py::test_words_are_no_number"),
    33: (f"{XLSX}::test_a_date_that_does_not_exist_is_an_error_with_its_cell",
         f"{XLSX}::test_the_calendar_of_1904_is_taken_into_account"),
    34: (f"{XLSX}::test_what_no_cell_can_hold_is_refused_with_its_address",),
    35: ("recognition/test_names.py::test_a_unit_is_known_in_every_spelling",
         f"{XLSX}::test_texts_of_every_spelling_are_read"),
    36: ("recognition/test_layouts.py::test_every_figure_is_read_with_its_cell",
         "recognition/test_by_hand.py::test_a_clerk_s_workbook_is_read_whole_or_asked_about"),
    37: (f"{XLSX}::test_rows_may_stand_in_any_order_and_the_stated_size_is_not_believed",
         f"{XLSX}::test_addresses_that_cannot_be_are_refused"),
    38: ("recognition/test_reading.py::test_headings_without_a_row_are_no_table",),
    39: ("ingest/test_permitted.py::test_a_date_far_ahead_is_of_no_period_yet",
         "ingest/test_permitted.py::test_a_bound_sender_reports_of_its_own_unit_only",
         "ingest/test_permitted.py::test_a_year_is_closed_from_its_day_on_by_the_region_s_clock"),
    40: (f"{HISTORY}::test_an_increment_above_a_third_of_the_plan_is_a_jump",
         "ingest/test_ingest.py::test_a_warning_that_was_answered_is_kept_with_its_reason"),
    41: ("formats/test_hostile.py::test_the_name_of_a_file_is_only_a_name",
         "ingest/test_ingest.py::test_odd_names_do_no_harm"),
    58: ("formats/test_isolation.py::test_a_shaken_child_is_replaced",
         "formats/test_isolation.py::test_no_process_is_left_behind",
         "formats/test_isolation.py::test_nothing_can_be_written_to_files"),
    59: ("formats/test_hostile.py::test_twenty_hostile_files_at_once_wait_their_turn",),
}  # fmt: skip


@cache
def names_in(file: Path) -> set[str]:
    tree = ast.parse(file.read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("number", NUMBERS)
def test_an_entry_is_tried(number):
    tried = [*(HARM for _ in FILES.get(number, ())), *MORE.get(number, ())]
    assert tried
    assert set(FILES.get(number, ())) <= HOSTILE.keys()
    for name in tried:
        file, _, test = name.partition("::")
        assert test in names_in(TESTS / file), name


def test_no_hostile_file_is_forgotten_in_the_list():
    listed = {name for names in FILES.values() for name in names}
    beside = {
        "noise called csv", "no sheet", "a path that leads out", "ods: every row hidden",
    }  # fmt: skip
    assert HOSTILE.keys() - listed == beside
