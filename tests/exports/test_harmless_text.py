"""Texts of packs and uploads are data: no format takes them for markup, a formula or a link."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from exports.writing import FORMATS, brief_bytes
from tests.exports.reading import text_of

HOSTILE = (
    "=HYPERLINK(\"http://x.example\",\"a\")",
    "#panic(\"typst\") $x^2$ *bold* <label> @ref // rest",
    "<script>alert(1)</script> & &amp; {page} %d {0}",
    "[link](http://x.example) `code` \\ ~ _low_",
)  # fmt: skip


@pytest.fixture(scope="module")
def hostile(zharma):
    """The brief of Zharma with units, sources and offices of hostile names."""
    region = zharma.region
    units = tuple(
        replace(unit, names=dict.fromkeys(unit.names, HOSTILE[place % len(HOSTILE)] + unit.code))
        for place, unit in enumerate(region.units)
    )
    sources = tuple(
        replace(one, names=dict.fromkeys(one.names, HOSTILE[place % len(HOSTILE)] + one.code))
        for place, one in enumerate(region.sources)
    )
    offices = {role: dict.fromkeys(names, HOSTILE[1]) for role, names in region.offices.items()}
    renamed = replace(region, units=units, sources=sources, offices=offices)
    story = replace(zharma.story, region=renamed, unit=renamed.unit("zharma"))
    origins = zharma.origins.assign(file=HOSTILE[0], sheet="=1+1", sender="@SUM(A1)")
    return replace(
        zharma, region=renamed, unit=renamed.unit("zharma"), story=story, districts=(story,),
        origins=origins, grounds=zharma.grounds.assign(basis=HOSTILE[2]),
    )  # fmt: skip


@pytest.mark.parametrize("format", FORMATS)
def test_hostile_names_are_shown_letter_by_letter(hostile, format):
    text = "".join(text_of(brief_bytes(hostile, format, ["ru"]), format).split())

    for name in (hostile.unit.name("ru"), *(one.name("ru") for one in hostile.region.sources[:3])):
        assert "".join(name.split()) in text


@pytest.mark.parametrize("format", ["xlsx", "pptx"])
def test_no_text_becomes_a_formula(hostile, format):
    assert formulas(brief_bytes(hostile, format, ["ru"])) == []


def formulas(content: bytes) -> list[str]:
    """Sheets with formulas, those behind charts included."""
    found = []
    with ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            if name.endswith(".xlsx"):
                found += formulas(package.read(name))
            elif "worksheets/sheet" in name and b"<f>" in package.read(name):
                found.append(name)
    return found


@pytest.mark.parametrize("format", ["xlsx", "pptx", "docx"])
def test_no_text_becomes_a_link(hostile, format):
    with ZipFile(BytesIO(brief_bytes(hostile, format, ["ru"]))) as package:
        relations = b"".join(
            package.read(name) for name in package.namelist() if name.endswith(".rels")
        )
    assert b"x.example" not in relations
