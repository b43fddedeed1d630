"""Tables as CSV that no spreadsheet takes for formulas, with their dictionary, in one ZIP."""

import csv
import re
from datetime import datetime
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pandas as pd

from exports.downloads.shown import Shown

BOM = "\ufeff"
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
PLAIN_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def csv_zip(shown: Shown) -> bytes:
    """``data.csv``, ``dictionary.csv`` and ``about.csv``."""
    frame = shown.frame if shown.frame is not None else pd.DataFrame()
    about = pd.DataFrame(
        shown.notes, columns=[shown.text("download.name"), shown.text("download.value")]
    )
    files = {"data": frame, "dictionary": shown.dictionary, "about": about}
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as package:
        for name, table in files.items():
            package.writestr(ZipInfo(f"{name}.csv"), csv_text(table).encode(), ZIP_DEFLATED)
    return content.getvalue()


def csv_text(frame: pd.DataFrame) -> str:
    """The frame with a byte-order mark and a line of headings; dates as ISO, missing as nothing."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([harmless(str(name)) for name in frame.columns])
    for row in frame.itertuples(index=False, name=None):
        writer.writerow([_cell(value) for value in row])
    return BOM + written.getvalue()


def harmless(text: str) -> str:
    """``text``, with an apostrophe before it where a spreadsheet would compute it."""
    begun = text.lstrip(" \u00a0")
    is_formula = begun.startswith(BEGINS_A_FORMULA) and not PLAIN_NUMBER.fullmatch(begun)
    return f"'{text}" if is_formula else text


def _cell(value: object) -> object:
    if value is None or value is pd.NA or value is pd.NaT or value != value:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else str(value)
    return harmless(value) if isinstance(value, str) else value
