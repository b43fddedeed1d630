"""OpenDocument spreadsheets (.ods)."""

from data_loaders import limits
from data_loaders.book import Book
from data_loaders.container import Container
from data_loaders.formats.ods_parser import ContentParser
from data_loaders.formats.xml_text import xml_text
from data_loaders.unreadable import Unreadable

CONTENT, MANIFEST, TYPE = "content.xml", "META-INF/manifest.xml", "mimetype"
SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"


def is_opendocument(container: Container) -> bool:
    """Whether the container is OpenDocument of any kind."""
    return TYPE in container and CONTENT in container


def read_ods(container: Container) -> Book:
    """The book. Raises Unreadable for other documents and for those with a password."""
    if not container.read(TYPE).startswith(SPREADSHEET):
        raise Unreadable("NOT_A_SPREADSHEET", seems="OpenDocument")
    if MANIFEST in container and "encryption-data" in xml_text(container.read(MANIFEST)):
        raise Unreadable("PASSWORD_PROTECTED")
    drafts = ContentParser(xml_text(container.read(CONTENT))).drafts
    if len(drafts) > limits.SHEETS:
        raise Unreadable("TOO_MANY_CELLS")
    return Book("ods", tuple(draft.sheet() for draft in drafts))
