"""How the form looks: what is filled in is yellow and open, all else is plain and locked."""

from typing import Any

from xlsxwriter import Workbook

INK, QUIET, ENTRY, RULE, ALARM = "#1A1A1A", "#595959", "#FFF4CC", "#BFBFBF", "#F9D7D3"
PEOPLE, SHARE = "#,##0", "0.0%"
THIN = {"border": 1, "border_color": RULE}

LOOKS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 14, "font_color": INK},
    "date": {"font_size": 11, "font_color": INK},
    "how": {"font_color": QUIET, "text_wrap": True, "valign": "top"},
    "head": {"bold": True, "text_wrap": True, "align": "center", "valign": "vcenter", **THIN},
    "source": {"text_wrap": True, "valign": "vcenter", **THIN},
    "part": {"text_wrap": True, "valign": "vcenter", "indent": 2, **THIN},
    "number": {"num_format": PEOPLE, "valign": "vcenter", "font_color": QUIET, **THIN},
    "sum": {"num_format": PEOPLE, "valign": "vcenter", **THIN},
    "share": {"num_format": SHARE, "valign": "vcenter", **THIN},
    "entry": {"num_format": PEOPLE, "valign": "vcenter", "bg_color": ENTRY, "locked": False} | THIN,
    "words": {"text_wrap": True, "valign": "vcenter", "bg_color": ENTRY, "locked": False} | THIN,
    "all": {"bold": True, "valign": "vcenter", "top": 2, "bottom": 1, **THIN},
    "all_sum": {"bold": True, "num_format": PEOPLE, "top": 2, **THIN},
    "all_share": {"bold": True, "num_format": SHARE, "top": 2, **THIN},
    "alarm": {"bg_color": ALARM},
}


def looks(book: Workbook) -> dict[str, Any]:
    """The formats of one workbook by name."""
    return {name: book.add_format(properties) for name, properties in LOOKS.items()}
