"""The four catalogues say the same, and everything that is asked of them."""

import ast
import re
import tomllib
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from string import Formatter

import pytest
from babel import Locale

import data_loaders
import i18n
from domain.errors import EmploymentMapError
from domain.figures import FIGURES
from domain.findings import RULES
from domain.languages import LANGUAGES
from i18n.catalogue import FOLDER, catalogue

ROOT = Path(__file__).resolve().parent.parent
TOPICS = sorted({file.name for file in FOLDER.glob("*/*.toml")})
ASKED_BY = {"Said", "has", "say", "sentence", "t", "text", "words"}
A_KEY = re.compile(r"[a-z_]+(\.[a-z0-9_]+)+")


def forms(sentence) -> dict[str, str]:
    """The plural forms of a sentence; one that has none is its own ``other``."""
    return {"other": sentence} if isinstance(sentence, str) else dict(sentence)


def placeholders(sentence) -> set[str]:
    parsed = [part for form in forms(sentence).values() for part in Formatter().parse(form)]
    return {name for _, name, _, _ in parsed if name is not None}


def asked() -> set[str]:
    """The keys written out in the program, where a sentence is asked for."""
    folders = (path for path in ROOT.iterdir() if path.is_dir() and path.name[0] not in ".")
    files = [*ROOT.glob("*.py"), *(file for folder in folders for file in folder.rglob("*.py"))]
    calls = (
        node
        for file in files
        if "tests" not in file.parts
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)
    )
    names = {
        (getattr(call.func, "id", "") or getattr(call.func, "attr", ""), call.args[0].value)
        for call in calls
    }
    return {key for name, key in names if name in ASKED_BY and A_KEY.fullmatch(str(key))}


def subclasses(error: type) -> set[type]:
    return {error}.union(*(subclasses(below) for below in error.__subclasses__()))


def test_the_languages_are_the_vocabulary_s():
    assert i18n.LANGUAGES == LANGUAGES
    assert {folder.name for folder in FOLDER.iterdir() if folder.is_dir()} >= set(LANGUAGES)


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_exists_in_every_language(topic):
    assert [code for code in LANGUAGES if not (FOLDER / code / topic).exists()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_keys(language):
    assert sorted(catalogue(language).keys() ^ set(i18n.keys())) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_is_filled_with_the_same_values_in_every_language(language):
    ours, russian = catalogue(language), catalogue("ru")
    different = [
        key for key in ours.keys() & russian.keys()
        if placeholders(ours[key]) | {"count"} != placeholders(russian[key]) | {"count"}
    ]  # fmt: skip
    assert sorted(different) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plural_has_the_forms_that_whole_numbers_need(language):
    rule = Locale(language).plural_form
    needed = {rule(number) for number in range(200)} | {"other"}
    lacking = {
        key: needed - forms(sentence).keys()
        for key, sentence in catalogue(language).items()
        if not isinstance(sentence, str) and needed - forms(sentence).keys()
    }
    assert lacking == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_empty_or_has_loose_ends(language):
    loose = [
        key
        for key, sentence in catalogue(language).items()
        for form in forms(sentence).values()
        if not form.strip() or form != form.strip() or "  " in form
    ]
    assert loose == []


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_cyrillic_languages_are_not_written_with_latin_look_alikes(language):
    mixed = re.compile(r"[а-яәғқңөұүһі][a-z]|[a-z][а-яәғқңөұүһі]", re.IGNORECASE)
    found = {
        key: mixed.findall(re.sub(r"\{\w+\}", " ", form))
        for key, sentence in catalogue(language).items()
        for form in forms(sentence).values()
        if mixed.search(re.sub(r"\{\w+\}", " ", form))
    }
    assert found == {}


def test_every_key_that_the_program_asks_for_exists():
    assert sorted(key for key in asked() if not i18n.has(key)) == []


def test_every_figure_has_a_name_and_a_meaning():
    needed = [f"figure.{code}.{part}" for code in FIGURES for part in ("name", "meaning")]
    assert [key for key in needed if not i18n.has(key)] == []


def test_every_finding_has_a_sentence():
    assert [rule for rule in RULES if not i18n.has(f"finding.{rule}")] == []


def test_every_error_that_a_person_may_see_has_a_sentence():
    for module in walk_packages(data_loaders.__path__, "data_loaders."):
        import_module(module.name)
    codes = {error.code for error in subclasses(EmploymentMapError)}
    assert sorted(code for code in codes if not i18n.has(f"error.{code}")) == []


def test_two_topics_share_no_key():
    for language in LANGUAGES:
        tables = [
            (topic, name)
            for topic in TOPICS
            for name in tomllib.loads((FOLDER / language / topic).read_text("utf-8"))
        ]
        names = [name for _, name in tables]
        assert sorted({name for name in names if names.count(name) > 1}) == []


def test_no_ending_is_written_after_a_number_in_azerbaijani():
    """Which ending follows depends on the number: years are written with theirs by i18n.year."""
    by_hand = re.compile(r"\{year\}-|\} üzrə \{")  # and parts of wholes as 7 / 14
    found = {
        key
        for key in catalogue("az")
        if any(map(by_hand.search, forms(catalogue("az")[key]).values()))
    }
    assert found == set()
