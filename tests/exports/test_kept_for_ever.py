"""What PDF/A asks of a file, as far as it can be seen in its objects."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject

FORBIDDEN_ACTIONS = {
    "/JavaScript", "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide",
    "/SetOCGState", "/Rendition", "/Trans", "/GoTo3DView",
}  # fmt: skip
FORBIDDEN_KEYS = {"/AA", "/JS", "/EmbeddedFiles", "/NeedAppearances", "/XFA", "/OPI", "/Alternates"}


@pytest.fixture(scope="module", params=["ru", "kk"])
def reader(request, paper_of) -> PdfReader:
    return PdfReader(BytesIO(paper_of("pdf", request.param)))


def dictionaries(reader: PdfReader) -> list[DictionaryObject]:
    numbers = [number for objects in reader.xref.values() for number in objects]
    numbers += list(reader.xref_objStm)
    found = [reader.get_object(number) for number in numbers if number]
    return [one for one in found if isinstance(one, DictionaryObject)]


def test_colours_are_told_by_a_profile_in_the_file(reader):
    [intent] = reader.root_object["/OutputIntents"]
    profile = intent["/DestOutputProfile"]

    assert intent["/S"] == "/GTS_PDFA1"
    assert profile["/N"] == 3
    assert profile.get_data()[36:40] == b"acsp"


def test_every_typeface_is_in_the_file(reader):
    described = [one for one in dictionaries(reader) if one.get("/Type") == "/FontDescriptor"]

    assert len(described) >= 2
    assert all({"/FontFile2", "/FontFile3"} & set(one) for one in described)
    fonts = [one for one in dictionaries(reader) if one.get("/Subtype") == "/Type0"]
    assert fonts
    assert all("/ToUnicode" in font for font in fonts)


def test_nothing_in_it_acts_or_hides(reader):
    for one in dictionaries(reader):
        assert not FORBIDDEN_KEYS & set(one)
        assert one.get("/S") not in FORBIDDEN_ACTIONS
        assert one.get("/Subtype") != "/PS"
        if isinstance(one, StreamObject):
            assert not {"/F", "/FFilter", "/FDecodeParms"} & set(one)
            assert "LZW" not in str(one.get("/Filter"))


def test_it_is_open_and_has_a_name_of_its_own(reader):
    first, second = reader.trailer["/ID"]
    assert len(first.original_bytes) >= 16
    assert len(second.original_bytes) >= 16
    assert "/Encrypt" not in reader.trailer


def test_what_it_says_of_itself_is_said_twice_alike(reader):
    stream, told, plain = reader.root_object["/Metadata"], reader.xmp_metadata, reader.metadata

    assert "/Filter" not in stream
    assert told.dc_title["x-default"] == plain.title
    assert told.dc_creator == [plain.author] or ", ".join(told.dc_creator) == plain.author
    assert told.pdf_keywords == plain.keywords
    assert told.xmp_creator_tool == plain.creator
    assert told.xmp_create_date == plain.creation_date.replace(tzinfo=None)


def test_its_words_can_be_read_aloud_in_its_language(reader):
    assert reader.root_object["/MarkInfo"]["/Marked"]
    assert reader.root_object["/StructTreeRoot"]
    assert reader.root_object["/Lang"] in ("ru", "kk")
