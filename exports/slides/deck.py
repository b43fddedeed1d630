"""The deck: our own, or the template that is given, and its pages with their titles."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.util import Emu, Inches, Pt

from exports.slides.texts import INK, MUTED, Piece, field, text_box, write

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)  # 16 : 9
MARGIN, FOOT = Inches(0.5), Inches(0.45)
TITLE_TOP, TITLE_HEIGHT = Inches(0.32), Inches(0.92)
LINE = Inches(0.36)
THEME_FONTS = (b'typeface="Calibri"', b'typeface="Calibri Light"')
OUR_FONT = b'typeface="Noto Sans"'


@dataclass(frozen=True)
class Area:
    """A rectangle on a page, in EMU."""

    left: int
    top: int
    width: int
    height: int

    def part(self, left: float, top: float, width: float, height: float) -> "Area":
        """A part of it; all four as shares of its own size."""
        return Area(
            self.left + round(left * self.width),
            self.top + round(top * self.height),
            round(width * self.width),
            round(height * self.height),
        )


class Deck:
    """A presentation that pages are added to.

    watermark: what stands across every page, or nothing; foot: what stands at its foot.
    """

    def __init__(self, template: bytes | None, watermark: str, foot: str) -> None:
        self.given = template is not None
        self.file: Any = Presentation(BytesIO(template)) if template else _ours()
        self.layout = _title_only(self.file)
        self.watermark, self.foot = watermark, foot

    def page(self, title: str, subtitle: str, notes: str = "") -> tuple[Any, Area]:
        """A new slide with its title, and the area that is left for its content."""
        slide = self.file.slides.add_slide(self.layout)
        if self.watermark:
            self._across(slide)
        bottom = self._title(slide, title)
        width = self.file.slide_width - 2 * MARGIN
        under = text_box(slide, Area(MARGIN, bottom, width, LINE))
        write(under, [[Piece(subtitle, 14, MUTED)]])
        self._foot(slide)
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
        top = bottom + LINE + Inches(0.08)
        return slide, Area(MARGIN, top, width, self.file.slide_height - top - FOOT - Inches(0.1))

    def _title(self, slide: Any, title: str) -> int:
        """Writes the title; gives where it ends."""
        shape = slide.shapes.title
        if shape is None:
            area = Area(MARGIN, TITLE_TOP, self.file.slide_width - 2 * MARGIN, TITLE_HEIGHT)
            write(text_box(slide, area), [[Piece(title, 26, INK, bold=True)]])
            return area.top + area.height
        shape.text_frame.text = title
        shape.text_frame.word_wrap = True
        if not self.given:
            for run in shape.text_frame.paragraphs[0].runs:
                run.font.size, run.font.bold = Pt(_title_size(title)), True
        return int(shape.top + shape.height)

    def _foot(self, slide: Any) -> None:
        top = self.file.slide_height - FOOT
        width = self.file.slide_width - 2 * MARGIN
        words = " · ".join(part for part in (self.foot, self.watermark) if part)
        left = text_box(slide, Area(MARGIN, top, round(width * 0.85), LINE))
        write(left, [[Piece(words, 11, MUTED)]])
        right = text_box(slide, Area(MARGIN + round(width * 0.85), top, round(width * 0.15), LINE))
        field(right, "slidenum", 11, MUTED)

    def _across(self, slide: Any) -> None:
        """The watermark, under everything that comes later."""
        width, height = round(self.file.slide_width * 0.9), Inches(1.6)
        left = (self.file.slide_width - width) // 2
        box = text_box(
            slide,
            Area(left, (self.file.slide_height - height) // 2, width, height),
            name="watermark",
        )
        write(box, [[Piece(self.watermark, 80, "F2F4F6", bold=True)]], align="center")
        box.rotation = -25

    def saved(self) -> bytes:
        """The deck's bytes."""
        content = BytesIO()
        self.file.save(content)
        return content.getvalue()


def _title_size(title: str) -> int:
    return 26 if len(title) < 75 else 22


def _ours() -> Any:
    """An empty deck in our look: 16 : 9, one layout, our typeface."""
    file = Presentation()
    file.slide_width, file.slide_height = Emu(WIDTH), Emu(HEIGHT)
    for layout in list(file.slide_layouts):
        if layout.name != "Title Only":
            file.slide_layouts.remove(layout)
    for owner in (file.slide_master, file.slide_layouts[0]):
        _only_a_title(owner)
    _left_titles(file.slide_master)
    _our_typeface(file.slide_master)
    return file


def _only_a_title(owner: Any) -> None:
    for shape in list(owner.placeholders):
        if shape.placeholder_format.idx == 0:
            shape.left, shape.top = MARGIN, TITLE_TOP
            shape.width, shape.height = WIDTH - 2 * MARGIN, TITLE_HEIGHT
        else:
            shape.element.getparent().remove(shape.element)


def _our_typeface(master: Any) -> None:
    for relation in master.part.rels.values():
        if relation.reltype.endswith("/theme"):
            theme = relation.target_part
            for theirs in THEME_FONTS:
                theme._blob = theme.blob.replace(theirs, OUR_FONT)


def _left_titles(master: Any) -> None:
    """Titles begin at the left and hang from the bottom, in ink."""
    title = next(shape for shape in master.placeholders if shape.placeholder_format.idx == 0)
    frame = title.text_frame._txBody.bodyPr
    frame.set("anchor", "b")
    frame.set("lIns", "0")
    style = master.element.find(".//{*}titleStyle/{*}lvl1pPr")
    style.set("algn", "l")


def _title_only(file: Any) -> Any:
    """The layout that has a title and the fewest other places to fill."""

    def others(layout: Any) -> tuple[bool, int]:
        kinds = [shape.placeholder_format.idx for shape in layout.placeholders]
        return 0 not in kinds, len([kind for kind in kinds if kind < 10])

    return min(file.slide_layouts, key=others)
