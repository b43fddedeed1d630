"""Sentences are found by key and filled with values."""

import pytest

import i18n
from i18n import catalogue as catalogues


@pytest.fixture
def own_catalogue(tmp_path, monkeypatch):
    """Gives a function that writes a topic; the catalogues are then those written here."""
    monkeypatch.setattr(catalogues, "FOLDER", tmp_path)
    catalogues.catalogue.cache_clear()

    def write(topic: str, **by_language: str) -> None:
        for language in i18n.LANGUAGES:
            (tmp_path / language).mkdir(exist_ok=True)
            content = by_language.get(language, by_language["ru"])
            (tmp_path / language / f"{topic}.toml").write_text(content, "utf-8")

    yield write
    catalogues.catalogue.cache_clear()


def test_a_plural_follows_the_count(own_catalogue):
    own_catalogue(
        "units",
        ru='[units]\nn.one = "{count} район"\nn.few = "{count} района"\nn.many = "{count} районов"'
        '\nn.other = "{count} района"',
        az='[units]\nn.one = "{count} rayon"\nn.other = "{count} rayon"',
    )
    written = [i18n.text("units.n", "ru", count=count) for count in (1, 3, 12, 21, 1000)]
    assert written == ["1 район", "3 района", "12 районов", "21 район", "1\u00a0000 районов"]
    assert i18n.text("units.n", "az", count=1000) == "1.000 rayon"


def test_a_value_is_never_read_as_a_sentence(own_catalogue):
    own_catalogue("a", ru='[a]\nb = "Файл {file}"')
    assert i18n.text("a.b", "ru", file="{x}.xlsx") == "Файл {x}.xlsx"


def test_topics_are_one_catalogue_and_share_no_key(own_catalogue):
    own_catalogue("one", ru='[a]\nb = "первый"')
    own_catalogue("two", ru='[a]\nc = "второй"')
    assert i18n.keys("a.") == ("a.b", "a.c")

    own_catalogue("three", ru='[a]\nb = "ещё раз"')
    catalogues.catalogue.cache_clear()
    with pytest.raises(ValueError, match=r"three\.toml: a\.b is in another topic too"):
        i18n.text("a.b", "ru")


def test_a_number_is_no_sentence(own_catalogue):
    own_catalogue("a", ru="[a]\nb = 1")
    with pytest.raises(ValueError, match=r"a\.b: neither a sentence"):
        i18n.text("a.b", "ru")


def test_an_unknown_key_and_a_value_not_given_are_bugs():
    with pytest.raises(KeyError):
        i18n.text("no.such_key", "ru")
    with pytest.raises(KeyError):
        i18n.text("error.unknown_region", "ru")


def test_has_asks_every_language(own_catalogue):
    own_catalogue("a", ru='[a]\nb = "да"', kk="[a]")
    assert not i18n.has("a.b")
