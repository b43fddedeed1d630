"""An Excel workbook in our look; texts are written as texts, never as formulas or links."""

from datetime import datetime, time
from io import BytesIO
from typing import Any

import xlsxwriter

from exports import number_formats
from exports.paper import Paper

FONT, SIZE = "Noto Sans", 10
INK, MUTED, HAIR, WASH, ALERT = "#1A1F24", "#5B6670", "#C9D0D6", "#F4F6F8", "#B3261E"
A4 = 9
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "dd.mm.yyyy",
}
LARGE = 1000  # from here on, changes are grouped


class Book:
    """A workbook being written, with the formats that its cells share."""

    def __init__(self, paper: Paper) -> None:
        self.paper, self.language = paper, paper.words.language
        self.content = BytesIO()
        self.file = xlsxwriter.Workbook(self.content, OPTIONS)
        self.file.formats[0].set_font_name(FONT)
        self.file.formats[0].set_font_size(SIZE)
        self._known: dict[tuple[Any, ...], Any] = {}
        self.file.set_properties(
            {
                "title": f"{paper.title}. {paper.who}, {paper.as_of}",
                "author": ", ".join(paper.letterhead),
                "keywords": paper.watermark,
                "created": datetime.combine(paper.brief.as_of, time.min),
            }
        )

    def style(self, **wanted: Any) -> Any:
        """The format with those properties in our typeface."""
        key = tuple(sorted(wanted.items()))
        if key not in self._known:
            base = {"font_name": FONT, "font_size": SIZE, "font_color": INK, "valign": "vcenter"}
            self._known[key] = self.file.add_format(base | wanted)
        return self._known[key]

    def number(self, kind: str, value: float | None, **wanted: Any) -> Any:
        """The format of a figure of that kind."""
        return self.style(num_format=self._number_format(kind, value), align="right", **wanted)

    def _number_format(self, kind: str, value: float | None) -> str:
        if kind == "signed":
            large = value is not None and abs(value) >= LARGE
            return (
                number_formats.signed_thousands(self.language) if large else number_formats.SIGNED
            )
        fixed = {"share": number_formats.SHARE, "rate": number_formats.RATE, "text": "@"}
        return fixed.get(kind) or number_formats.people(self.language)

    def sheet(self, key: str, *, landscape: bool = True) -> Any:
        """A new sheet named by ``paper.excel.<key>``, ready to be printed on A4."""
        sheet = self.file.add_worksheet(self.paper.words.text(f"paper.excel.{key}"))
        sheet.hide_gridlines(2)
        sheet.set_paper(A4)
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.4, top=0.6, bottom=0.7)
        foot = self.paper.foot.replace("&", "&&")
        sheet.set_footer(f"&L&8{foot}&R&8&P / &N")
        if self.paper.watermark:
            sheet.set_header(f"&C&14&KB3261E{self.paper.watermark}")
        return sheet

    def top(self, sheet: Any, title: str, subtitle: str) -> int:
        """Title, subtitle and the mark of sample data; gives the row under them."""
        sheet.write_string(0, 0, title, self.style(bold=True, font_size=14))
        sheet.set_row(0, 22)
        sheet.write_string(1, 0, subtitle, self.style(font_color=MUTED))
        if self.paper.watermark:
            sheet.write_string(2, 0, self.paper.watermark, self.style(bold=True, font_color=ALERT))
        return 4

    def corner(
        self, sheet: Any, row: int, column: int, look: dict[str, Any], words: str = ""
    ) -> None:
        """The corner of a table holds the date of its figures; ``words`` may be shown instead.

        A date among headings also keeps the loader from taking a table of ours for a report: of
        all sheets only the form is one.
        """
        shown = words.replace('"', "")
        form = f'"{shown}"' if shown else "dd.mm.yyyy"
        day = datetime.combine(self.paper.brief.as_of, time.min)
        sheet.write_datetime(row, column, day, self.style(**look | {"num_format": form}))

    def closed(self) -> bytes:
        """The workbook's bytes."""
        self.file.close()
        return self.content.getvalue()
