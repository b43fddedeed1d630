"""typst at work: a layout of ours filled with a paper, as PDF or as a picture."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import typst

HERE = Path(__file__).resolve().parent
LAYOUTS = HERE / "layouts"
FONTS = HERE.parent / "static" / "fonts"
STANDARD: Literal["a-2b"] = "a-2b"
PICTURE_PPI = 300


def pdf(layout: str, papers: Sequence[dict[str, Any]], as_of: date, **inputs: str) -> bytes:
    """The layout as PDF/A. Nothing in it tells when it was made."""
    content = _compiler().compile(
        input=str(LAYOUTS / layout),
        format="pdf",
        sys_inputs={"papers": json.dumps(papers), **inputs},
        pdf_standards=STANDARD,
        timestamp=datetime.combine(as_of, time.min, UTC),
    )
    assert isinstance(content, bytes)
    return content


def picture(layout: str, paper: dict[str, Any], **inputs: str) -> bytes:
    """The only page of the layout as PNG, for formats that take no vectors."""
    content = _compiler().compile(
        input=str(LAYOUTS / layout),
        format="png",
        ppi=PICTURE_PPI,
        sys_inputs={"papers": json.dumps([paper]), **inputs},
    )
    assert isinstance(content, bytes)
    return content


@lru_cache
def _compiler() -> typst.Compiler:
    """Fonts are read once; nothing outside our own folders is."""
    return typst.Compiler(root=str(LAYOUTS), font_paths=[str(FONTS)], ignore_system_fonts=True)
