"""The protocol of a meeting as a Word document in one language."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor

import i18n
from domain.languages import LANGUAGES
from domain.units import REGION
from exports.meeting.grids import followed
from exports.meeting.promises import body_name, place
from exports.memo.elements import HAIR, MUTED, field, lined, repeated, watermark, whole
from exports.memo.tables import CENTER, LEFT, grid, write
from exports.memo.typeface import NAME, embed
from exports.record import Record
from exports.sealing import sealed
from exports.wording import Wording
from stories.protocol import Protocol, Question, signed

LEFT_MARGIN, RIGHT_MARGIN = 25, 15  # mm
WIDTH = 210.0 - LEFT_MARGIN - RIGHT_MARGIN
COLUMNS = {"no": 9.0, "decision": 62.0, "who": 40.0, "due": 22.0, "figure": 37.0}


def protocol_paper(story: Protocol, language: str) -> bytes:
    """The .docx; a draft says that it is one."""
    words, document = Wording(story.region, language), Document()
    _page(document, story, words)
    _opening(document, story, words)
    for number, question in enumerate(story.questions, 1):
        _question(document, number, question, story, words)
    _signatures(document, story, words)
    embed(document)
    about = document.core_properties
    about.title = words.text("protocol.title", number=story.attendance.number)
    about.author = about.last_modified_by = words.office("department")
    about.comments, about.revision, about.language = "", 1, language
    content = BytesIO()
    document.save(content)
    return sealed(content.getvalue(), _record(story))


def signed_papers(story: Protocol) -> dict[str, bytes]:
    """The document in every language, all signed at one moment."""
    made = signed(story)
    return {language: protocol_paper(made, language) for language in LANGUAGES}


def protocol_name(story: Protocol, language: str) -> str:
    """``abay-protocol-12-2025-12-01-kk.docx``."""
    kept = "".join(sign if sign.isalnum() else "-" for sign in story.attendance.number)
    day = story.meeting.as_of.isoformat()
    return f"{story.region.code}-protocol-{kept}-{day}-{language}.docx"


def _record(story: Protocol) -> Record:
    """What it says of the region, so that it can be asked later whether that still stands."""
    held = story.meeting
    return Record(story.region.code, REGION, held.as_of, held.known_at, story.figures)


def _page(document: Any, story: Protocol, words: Wording) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(LEFT_MARGIN), Mm(RIGHT_MARGIN)
    section.top_margin = section.bottom_margin = Mm(18)
    style = document.styles["Normal"]
    style.font.name, style.font.size = NAME, Pt(11)
    style.paragraph_format.space_after = Pt(4)
    marks = [] if story.signed_at else [words.text("protocol.draft")]
    marks += [words.text("paper.watermark")] if story.region.sample else []
    if marks:
        watermark(section.header.paragraphs[0], marks[0])
    foot = section.footer.paragraphs[0]
    foot.alignment = CENTER
    _run(foot, f"{_foot(story, words)}{' · '.join(['', *marks])} · ", size=9, muted=True)
    field(foot, "PAGE")


def _foot(story: Protocol, words: Wording) -> str:
    held = story.meeting
    return words.text(
        "protocol.record", number=held.number, day=i18n.short_day(held.as_of),
        version=str(held.versions.get("figures", ""))[:8],
    )  # fmt: skip


def _opening(document: Any, story: Protocol, words: Wording) -> None:
    """Whose protocol it is, its number and day, who was there, the agenda."""
    about, opened = story.attendance, _local(story.meeting.opened_at, words)
    _line(document, words.office("department"), CENTER, bold=True)
    title = words.text("protocol.title", number=about.number).upper()
    _line(document, title, CENTER, bold=True, size=14)
    _line(document, words.text(f"{_subject(story)}.about"), CENTER)
    day = f"{i18n.day(opened.date(), words.language)}, {opened:%H:%M}"
    _line(document, f"{day} · {words.as_of(story.meeting.as_of)}", CENTER)
    for key, named in (("chair", about.chair), ("secretary", about.secretary)):
        _named(document, words.text(f"protocol.{key}"), named)
    _named(document, words.text("protocol.present"), "; ".join(about.present))
    _line(document, words.text("protocol.agenda"), bold=True)
    for number, question in enumerate(story.questions, 1):
        _line(document, f"{number}. {_title(question, story, words)}")


def _question(
    document: Any, number: int, question: Question, story: Protocol, words: Wording
) -> None:
    title = _title(question, story, words)
    _line(document, f"{number}. {title}", bold=True).paragraph_format.space_before = Pt(10)
    heard = [words.said(sentence) for sentence in question.heard]
    heard += ["; ".join(line.strip() for line in question.body.splitlines() if line.strip())]
    if not question.title:
        heard.append(words.said(story.earlier))
    said = " ".join(sentence for sentence in heard if sentence)
    _named(document, words.text("protocol.heard"), said or title)
    if question.decided.empty:
        _named(document, words.text("protocol.decided"), words.text("protocol.noted"))
        return
    _named(document, words.text("protocol.decided"), "")
    _decisions(document, number, question.decided, words)


def _title(question: Question, story: Protocol, words: Wording) -> str:
    return question.title or words.text(f"{_subject(story)}.map")


def _subject(story: Protocol) -> str:
    """Where the catalogue says what the first question is about."""
    return "protocol" if story.region.has_map else "protocol_of_parts"


def _decisions(document: Any, question: int, rows: pd.DataFrame, words: Wording) -> None:
    made = grid(document, len(rows) + 1, list(COLUMNS.values()))
    edges = dict.fromkeys(("top", "left", "bottom", "right", "insideH", "insideV"), (4, HAIR))
    lined(made, edges)
    cells, width = made._cells, len(COLUMNS)
    _cells(cells[:width], [words.text(f"protocol.column_{name}") for name in COLUMNS], True)
    repeated(made.rows[0])
    for place_, (_, row) in enumerate(rows.iterrows(), 1):
        texts = [f"{question}.{place_}", *_decision(row, words)]
        _cells(cells[place_ * width : (place_ + 1) * width], texts, False)
        whole(made.rows[place_])


def _decision(row: pd.Series, words: Wording) -> tuple[str, ...]:
    where = "" if row["unit"] == REGION else f"{place(str(row['unit']), words)}: "
    return (
        f"{where}{row['what']}",
        body_name(str(row["who"]), words.region, words.language),
        i18n.short_day(row["due"]),
        followed(row, words),
    )


def _cells(cells: Sequence[Any], texts: Sequence[str], head: bool) -> None:
    for cell, text in zip(cells, texts, strict=True):
        write(cell, text, CENTER if head else LEFT, bold=head, size=10)


def _signatures(document: Any, story: Protocol, words: Wording) -> None:
    about = story.attendance
    _line(document, "").paragraph_format.space_before = Pt(14)
    made = grid(document, 2, [WIDTH * 0.3, WIDTH * 0.3, WIDTH * 0.4])
    rows = (("chair", about.chair), ("secretary", about.secretary))
    for number, (key, named) in enumerate(rows):
        cells = made._cells[number * 3 : number * 3 + 3]
        write(cells[0], words.text(f"protocol.{key}"), size=11)
        write(cells[1], "_" * 20, CENTER, size=11)
        write(cells[2], named, size=11)
    if story.signed_at:
        moment = f"{_local(story.signed_at, words):%d.%m.%Y %H:%M}"
        _line(document, words.text("protocol.signed_on", moment=moment), size=9, muted=True)


def _named(document: Any, name: str, text: str) -> None:
    paragraph = document.add_paragraph()
    _run(paragraph, f"{name}: ", bold=True)
    _run(paragraph, text)


def _line(document: Any, text: str, align: Any = WD_ALIGN_PARAGRAPH.LEFT, **look: Any) -> Any:
    paragraph = document.add_paragraph()
    paragraph.alignment = align
    _run(paragraph, text, **look)
    return paragraph


def _run(
    paragraph: Any, text: str, *, bold: bool = False, size: float = 11, muted: bool = False
) -> None:
    run = paragraph.add_run(text)
    run.font.name, run.font.size, run.font.bold = NAME, Pt(size), bold
    if muted:
        run.font.color.rgb = RGBColor.from_string(MUTED)


def _local(moment: datetime, words: Wording) -> datetime:
    return moment.replace(tzinfo=UTC).astimezone(ZoneInfo(words.region.time_zone))
