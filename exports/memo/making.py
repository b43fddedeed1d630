"""The brief from letterhead to signature."""

from datetime import datetime, time
from io import BytesIO
from typing import Any

from docx.shared import Mm, Pt, RGBColor

from exports.memo.document import WIDTH, new_document
from exports.memo.elements import MUTED, lined
from exports.memo.footnotes import Footnotes
from exports.memo.tables import CENTER, LEFT, figure_table, grid, write
from exports.memo.typeface import embed
from exports.paper import Paper, Titled
from exports.pdf import chart_picture
from exports.tables import Table


def memo(paper: Paper) -> bytes:
    """The .docx of a region's or of one unit's brief."""
    document, footnotes = new_document(paper), Footnotes()
    _headline(document, paper)
    _cards(document, paper, footnotes)
    (_region if paper.bars is None else _unit)(document, paper)
    _promised(document, paper)
    _notes(document, paper)
    _signature(document, paper)
    footnotes.put_into(document)
    embed(document)
    _properties(document, paper)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def _headline(document: Any, paper: Paper) -> None:
    """The sentences; beside each the code of its figures."""
    paragraph = document.add_paragraph()
    for place, sentence in enumerate(paper.headline):
        run = paragraph.add_run(f"{sentence.text} ")
        run.font.size, run.font.bold = Pt(11), place == 0
        if sentence.code:
            code = paragraph.add_run(f"[{sentence.code}] ".replace(", ", ",\u00a0"))
            code.font.size, code.font.color.rgb = Pt(9), RGBColor.from_string(MUTED)


def _cards(document: Any, paper: Paper, footnotes: Footnotes) -> None:
    made = grid(document, 2, [WIDTH / len(paper.cards)] * len(paper.cards))
    cells = made._cells
    lined(made, {"insideV": (2, "C9D0D6")})
    for place, card in enumerate(paper.cards):
        name = write(cells[place], card.name, colour=MUTED)
        footnotes.add(name, paper.words.text(f"figure.{card.figure}.meaning"))
        figure = cells[len(paper.cards) + place]
        write(figure, card.text, bold=True, size=16)
        write(figure, f"\n{card.code}", colour=MUTED)


def _region(document: Any, paper: Paper) -> None:
    _section(document, paper, paper.units)
    _picture(document, paper, "course", paper.curve_title)
    _section(document, paper, paper.sources, signs=False)
    if paper.changes:
        _section(document, paper, paper.changes)
    document.add_heading(paper.words.text("today.silent_title"), level=2)
    for line in paper.silent:
        document.add_paragraph(f"○ {line}")


def _unit(document: Any, paper: Paper) -> None:
    _picture(document, paper, "steps", paper.bars_title)
    _section(document, paper, paper.sources, signs=False)
    _picture(document, paper, "course", paper.curve_title)
    _section(document, paper, paper.units)


def _promised(document: Any, paper: Paper) -> None:
    """What is under control, numbered."""
    if paper.promised:
        document.add_heading(paper.words.text("paper.promised_title"), level=2)
    for number, line in enumerate(paper.promised, start=1):
        document.add_paragraph(f"{number}. {line}")


def _section(document: Any, paper: Paper, table: Table, signs: bool = True) -> None:
    _titled(document, Titled(table.title, table.subtitle))
    if signs and any(row.status for row in table.rows):
        _signs(document, paper)
    figure_table(document, table, WIDTH, paper.words.text("paper.code"), signs)


def _picture(document: Any, paper: Paper, chart: str, titled: Titled) -> None:
    _titled(document, titled)
    document.add_picture(BytesIO(chart_picture(paper, chart)), width=Mm(WIDTH))
    shape = document.inline_shapes[len(document.inline_shapes) - 1]
    shape._inline.docPr.set("descr", f"{titled.title}. {titled.subtitle}")


def _titled(document: Any, titled: Titled) -> None:
    document.add_heading(titled.title, level=2)
    _small(document, titled.subtitle).paragraph_format.keep_with_next = True


def _signs(document: Any, paper: Paper) -> None:
    told = "    ".join(f"{sign} {words}" for sign, _, words in paper.signs)
    _small(document, told).paragraph_format.keep_with_next = True


def _notes(document: Any, paper: Paper) -> None:
    document.add_heading(paper.words.text("paper.notes"), level=2)
    for note in paper.notes:
        _small(document, note)
    for name, meaning in paper.definitions:
        paragraph = _small(document, "")
        paragraph.add_run(f"{name}: ").bold = True
        paragraph.add_run(meaning)


def _signature(document: Any, paper: Paper) -> None:
    words = paper.words
    document.add_paragraph().paragraph_format.space_before = Pt(14)
    made = grid(document, 2, [WIDTH * 0.3, WIDTH * 0.3, WIDTH * 0.4])
    cells = made._cells
    write(cells[0], words.text("paper.sign_position"), size=10)
    for cell in cells[1:3]:
        write(cell, "_" * 28, CENTER)
    write(cells[5], words.text("paper.sign_hint"), CENTER, colour=MUTED)
    document.add_paragraph()
    _small(document, words.text("paper.executor"))


def _small(document: Any, text: str) -> Any:
    paragraph = document.add_paragraph(text, style="Small")
    paragraph.alignment = LEFT
    return paragraph


def _properties(document: Any, paper: Paper) -> None:
    made = datetime.combine(paper.brief.as_of, time.min)
    about = document.core_properties
    about.title = f"{paper.title}. {paper.who}, {paper.as_of}"
    about.author = about.last_modified_by = ", ".join(paper.letterhead)
    about.language, about.keywords, about.comments = paper.words.language, paper.watermark, ""
    about.created = about.modified = made
    about.revision = 1
