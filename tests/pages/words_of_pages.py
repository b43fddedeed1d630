"""No page of a language says a word of another one, nor a key of the catalogue."""

import re

import i18n

# What is written in Latin letters in every language: names of programs, formats and languages.
EVERYWHERE = {
    "ENG", "AZ", "Excel", "LibreOffice", "CSV", "XLSX", "ZIP", "HTML", "PDF", "PNG", "SVG", "DOCX",
    "PPTX", "WhatsApp", "e", "mail", "xlsx", "python", "py", "run", "manage", "load", "sample",
    "data", "abay", "SDMX", "KATO", "A", "P", "F", "Esc",
}  # fmt: skip
LATIN = re.compile(r"[A-Za-z]+")
KEY = re.compile(r"\b[a-z_]+\.[a-z_]+(\.[a-z_]+)*\b")
# A Material icon is a word in a typeface of its own.
NO_ICONS = '[translate="no"], [data-testid*="Icon"] { display: none !important; }'


def strangers(page, language: str) -> list[str]:
    """What a person who reads only ``language`` would not understand on the open page."""
    latin = set(LATIN.findall(words(page))) - EVERYWHERE if language in ("kk", "ru") else set()
    return [*keys(page), *sorted(latin)]


def keys(page) -> list[str]:
    """Keys of the catalogue that stand on the open page in place of their sentences."""
    return sorted({match.group() for match in KEY.finditer(words(page)) if i18n.has(match.group())})


def words(page) -> str:
    """What a person reads on the open page."""
    page.add_style_tag(content=NO_ICONS)
    return page.inner_text("[data-testid=stMain]")
