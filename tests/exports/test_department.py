"""The paper of a department: its sources, its units, and what it promised, in four formats."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document

from domain.languages import LANGUAGES
from domain.meetings import Commitment
from exports.leaflet import department_leaflet, leaflet_bytes, leaflet_name
from exports.writing import FORMATS
from store import Store
from stories.commitments import commitments
from stories.department import department, departments
from tests.exports.conftest import AS_OF
from tests.exports.reading import text_of

DUE = date(2025, 12, 8)


@pytest.fixture(scope="module")
def story(loaded):
    return department(loaded, "abay", "subsidised", AS_OF)


@pytest.fixture(scope="module")
def nothing(loaded):
    return commitments(loaded, "abay", AS_OF).of_sources(("no such source",))


def all_words(content, format_):
    """What the paper says; the Word file has no footnotes."""
    if format_ != "docx":
        return text_of(content, format_)
    document = Document(BytesIO(content))
    return " ".join(element.text or "" for element in document.element.iter())


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_the_department_s_figures_in_every_format(story, nothing, format_, language):
    paper = department_leaflet(story, nothing, language)
    text = all_words(leaflet_bytes(paper, format_), format_)

    assert " ".join(paper.headline[0].text.split()) in " ".join(text.split())
    assert story.region.source("public_works").name(language) in text
    assert story.region.unit("zharma").name(language) in text
    assert leaflet_name(paper, format_).startswith("abay-department-subsidised-2025-12-01")


def test_its_units_add_up_to_its_sources(story):
    top = story.sources.set_index("source").loc["subsidised", "people"]

    assert story.units["people"].sum() == top == story.figures["people"]


@pytest.fixture
def own_store(loaded, tmp_path):
    """A copy that commitments may be written to: other papers are made of the store itself."""
    loaded.copy_to(tmp_path / "map.sqlite")
    store = Store(f"sqlite:///{tmp_path / 'map.sqlite'}")
    yield store
    store.close()


def test_only_its_own_commitments_stand_in_it(own_store, story):
    for what, source in (("Open forty places", "subsidised"), ("Ask the plant", "vacancies")):
        own_store.take_commitment(
            "abay",
            Commitment("zharma", what, "Head", DUE, AS_OF, source, "people", department=source),
        )
    own = commitments(own_store, "abay", AS_OF).of_sources(departments(story.region)["subsidised"])
    remarks = " ".join(department_leaflet(story, own, "en").remarks)

    assert "Open forty places" in remarks
    assert "Ask the plant" not in remarks
