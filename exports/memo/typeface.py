"""Our typeface inside the document: every letter is there on whatever computer it is opened."""

from typing import Any
from uuid import UUID

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn

from exports.typesetting import FONTS

NAME = "Noto Sans"
FACES = {"embedRegular": "NotoSans-Regular.ttf", "embedBold": "NotoSans-Bold.ttf"}
KEYS = {
    "embedRegular": UUID("6f4f8c0e-2a53-4c5e-9d3e-6a1b40c0d5a1"),
    "embedBold": UUID("6f4f8c0e-2a53-4c5e-9d3e-6a1b40c0d5a2"),
}
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
TABLE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<w:fonts {names}><w:font w:name="{name}"><w:charset w:val="CC"/><w:family w:val="swiss"/>'
    '<w:pitch w:val="variable"/>{faces}</w:font></w:fonts>'
)
HIDDEN = 32  # bytes at the beginning that the format wants mixed with the key


def embed(document: Any) -> None:
    """Puts the faces into the document."""
    part = next(
        relation.target_part
        for relation in document.part.rels.values()
        if relation.reltype.endswith("/fontTable")
    )
    faces = ""
    for number, (face, file) in enumerate(FACES.items(), start=1):
        name = PackURI(f"/word/fonts/font{number}.odttf")
        content = mixed((FONTS / file).read_bytes(), KEYS[face])
        own = Part(name, CONTENT_TYPE, content, part.package)
        key = str(KEYS[face]).upper()
        faces += f'<w:{face} r:id="{part.relate_to(own, RELATION)}" w:fontKey="{{{key}}}"/>'
    part._blob = TABLE.format(names=nsdecls("w", "r"), name=NAME, faces=faces).encode()
    zoom = document.settings.element.find(qn("w:zoom"))
    zoom.addnext(OxmlElement("w:embedTrueTypeFonts"))


def mixed(font: bytes, key: UUID) -> bytes:
    """The font with its first bytes mixed with the key; mixed again, it is itself."""
    pattern = key.bytes[::-1]
    head = bytes(byte ^ pattern[place % 16] for place, byte in enumerate(font[:HIDDEN]))
    return head + font[HIDDEN:]
