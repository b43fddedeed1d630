"""A brief as a file: in which format, under which name."""

from collections.abc import Callable, Sequence

from exports.memo import memo
from exports.paper import Paper, paper
from exports.pdf import brief_pdf
from exports.sealing import sealed
from exports.slides import slides
from exports.workbook import workbook
from stories.brief import Brief

WRITERS: dict[str, Callable[[Sequence[Paper], bytes | None], bytes]] = {
    "pptx": lambda papers, template: sealed(slides(papers[0], template), papers[0].record),
    "docx": lambda papers, _: sealed(memo(papers[0]), papers[0].record),
    "pdf": lambda papers, _: brief_pdf(papers),
    "xlsx": lambda papers, _: sealed(workbook(papers[0]), papers[0].record),
}
FORMATS = tuple(WRITERS)
MEDIA_TYPES = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def brief_bytes(
    brief: Brief, format: str, languages: Sequence[str], template: bytes | None = None
) -> bytes:
    """The paper of ``brief`` in one of FORMATS.

    languages: one; a PDF may be in two, beside each other, other formats take the first;
    template:  a .pptx whose look the slides take.
    """
    return WRITERS[format]([paper(brief, language) for language in languages], template)


def brief_name(brief: Brief, format: str, languages: Sequence[str]) -> str:
    """What the file is called: ``abay-zharma-2025-12-01-kk.pdf``."""
    parts = (brief.region.code, brief.code, brief.as_of.isoformat(), *languages)
    return f"{'-'.join(parts)}.{format}"
