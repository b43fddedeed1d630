"""The tables of words are sound, and every finding that reading makes has its sentence."""

import random
from collections import Counter
from string import Formatter

import pytest

from data_loaders.reading import read_report
from data_loaders.recognise.lexicon import HEADERS, NOTES
from data_loaders.recognise.tables_of_words import FOLDER, rows
from domain.findings import RULES
from domain.languages import LANGUAGES
from i18n.catalogue import catalogue
from tests.recognition.drawn import abay
from tests.recognition.layouts import workbook
from tests.recognition.seeded import FAULTS

EVERYWHERE = ("plan", "fact", "percent", "permanent", "temporary", "total", "axis_unit", "month")


@pytest.mark.parametrize("table", sorted(file.stem for file in FOLDER.glob("*.csv")))
def test_a_table_of_words_repeats_nothing(table):
    counted = Counter(tuple(row.values()) for row in rows(table))
    assert [row for row, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("book", [HEADERS, NOTES])
def test_no_phrase_has_lost_all_its_words(book):
    assert [one for one in book.all if not one.words] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_for_what_a_table_needs(language):
    tags = {row["tag"] for row in rows("headers") if row["language"] == language}
    tags |= {"month"} & {
        key for row in rows("months") if row["language"] == language for key in row
    }
    assert set(EVERYWHERE) - tags == set()


def placeholders(sentence):
    forms = [sentence] if isinstance(sentence, str) else sentence.values()
    return {name for form in forms for _, name, _, _ in Formatter().parse(form) if name}


def findings():
    for seed in range(40):
        for fault in FAULTS:
            case = workbook(seed, abay())
            if fault(case, random.Random(seed)):
                yield from read_report(case.book(), case.file, abay()).findings


def test_every_finding_fills_its_sentence_in_every_language():
    lacking = {
        (language, finding.rule, name)
        for finding in findings()
        for language in LANGUAGES
        for name in placeholders(catalogue(language)[f"finding.{finding.rule}"])
        if name not in finding.values
    }
    assert lacking == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_a_sentence(language):
    assert [rule for rule in RULES if f"finding.{rule}" not in catalogue(language)] == []
