"""Titles, texts and tables as HTML and as Markdown; text from outside acts as markup in neither."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

TITLE, HEADING, TEXT, TABLE = "title", "heading", "text", "table"
MARKUP = "\\`*_[]<>#|~"  # what Markdown would act on
STYLE = (
    "body{font:16px/1.5 'Noto Sans',sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;margin:.5rem 0 1.5rem}"
    "td,th{border:1px solid #ccc;padding:.25rem .5rem;text-align:left}"
    "td.n{text-align:right;font-variant-numeric:tabular-nums}"
)


@dataclass(frozen=True)
class Block:
    """A title, a heading, a text or a table: its first row the headings, ``words`` columns wide.

    words: how many columns from the left hold words; those after them numbers.
    """

    kind: str
    text: str = ""
    rows: Sequence[Sequence[str]] = ()
    words: int = 1


def _html(blocks: list[Block], language: str) -> str:
    body = "\n".join(HTML[block.kind](block) for block in blocks)
    title = escape(blocks[0].text)
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
        f"<title>{title}</title><style>{STYLE}</style></head>\n<body>\n{body}\n</body></html>\n"
    )


def _html_table(block: Block) -> str:
    heads, *lines = block.rows
    head = "".join(f"<th>{escape(cell)}</th>" for cell in heads)
    body = "\n".join(
        "<tr>" + "".join(_html_cell(cell, place >= block.words) for place, cell in enumerate(line))
        + "</tr>"
        for line in lines
    )  # fmt: skip
    return f"<table><tr>{head}</tr>\n{body}</table>"


def _html_cell(text: str, number: bool) -> str:
    return f"<td{' class=n' if number else ''}>{escape(text)}</td>"


def _markdown(blocks: list[Block], _language: str) -> str:
    return "\n\n".join(MARKDOWN[block.kind](block) for block in blocks) + "\n"


def _markdown_table(block: Block) -> str:
    heads, *lines = block.rows
    rule = ["---" if place < block.words else "---:" for place in range(len(heads))]
    rows = [[_in_markdown(cell) for cell in line] for line in (heads, *lines)]
    return "\n".join(f"| {' | '.join(line)} |" for line in (rows[0], rule, *rows[1:]))


def _in_markdown(text: str) -> str:
    """Text from outside shows as it is: nothing in it acts as markup."""
    return "".join(f"\\{sign}" if sign in MARKUP else sign for sign in text)


HTML: dict[str, Callable[[Block], str]] = {
    TITLE: lambda block: f"<h1>{escape(block.text)}</h1>",
    HEADING: lambda block: f"<h2>{escape(block.text)}</h2>",
    TEXT: lambda block: f"<p>{escape(block.text)}</p>",
    TABLE: _html_table,
}
MARKDOWN: dict[str, Callable[[Block], str]] = {
    TITLE: lambda block: f"# {_in_markdown(block.text)}",
    HEADING: lambda block: f"## {_in_markdown(block.text)}",
    TEXT: lambda block: _in_markdown(block.text),
    TABLE: _markdown_table,
}
WRITERS: dict[str, Callable[[list[Block], str], str]] = {"html": _html, "md": _markdown}
