"""Text from outside acts as markup neither in HTML nor in Markdown."""

import pytest

from exports.text_blocks import TABLE, TEXT, TITLE, WRITERS, Block

HOSTILE = "<script>alert(1)</script> *a* | [b](c)"
BLOCKS = [
    Block(TITLE, HOSTILE),
    Block(TEXT, HOSTILE),
    Block(TABLE, rows=[["name", "people"], [HOSTILE, "5"]]),
]


@pytest.mark.parametrize("format", WRITERS)
def test_hostile_text_stays_text(format):
    written = WRITERS[format](BLOCKS, "en")

    assert "<script" not in written.replace("\\<", "")
    assert "alert(1)" in written


def test_numbers_of_a_table_stand_right():
    assert "<td class=n>5</td>" in WRITERS["html"](BLOCKS, "en")
    assert "| --- | ---: |" in WRITERS["md"](BLOCKS, "en")


def test_a_sign_of_markdown_is_escaped_in_a_cell():
    assert "\\|" in WRITERS["md"](BLOCKS, "en")
