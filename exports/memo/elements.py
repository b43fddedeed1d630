"""Pieces of Word that its library has no words for."""

from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

MUTED, HAIR = "5B6670", "C9D0D6"
# What the format wants after borders: Word refuses parts out of their order.
AFTER_BORDERS = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
AFTER_LINES = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr")
WATERMARK = """
<w:pict {names} xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
  <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
    path="m@7,l@8,m@5,21600l@6,21600e">
    <v:formulas>
      <v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>
      <v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>
      <v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/>
    </v:formulas>
    <v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/>
  </v:shapetype>
  <v:shape id="watermark" type="#_x0000_t136" fillcolor="#eceff2" stroked="f" o:spid="_x0000_s2049"
    style="position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:64pt;rotation:315;
z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;
mso-position-vertical:center;mso-position-vertical-relative:margin">
    <v:textpath style="font-family:&quot;Noto Sans&quot;;font-weight:bold"/>
  </v:shape>
</w:pict>"""  # noqa: E501


def watermark(paragraph: Any, words: str) -> None:
    """Words across the page, behind its text; the paragraph is one of the page's header."""
    width = min(30 * len(words), 520)
    picture = parse_xml(WATERMARK.format(names=nsdecls("w"), width=width))
    picture.find(".//{urn:schemas-microsoft-com:vml}shape/*").set("string", words)
    paragraph.add_run()._r.append(picture)


def field(paragraph: Any, instruction: str) -> None:
    """A field that Word fills, such as PAGE."""
    element = OxmlElement("w:fldSimple")
    element.set(qn("w:instr"), instruction)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    element.append(run)
    paragraph._p.append(element)


def shaded(cell: Any, colour: str) -> None:
    """The cell's ground."""
    properties = cell._tc.get_or_add_tcPr()
    properties.append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{colour}"/>')
    )


def lined(table: Any, lines: dict[str, tuple[int, str]]) -> None:
    """The table's borders: side to (eighths of a point, colour); other sides have none."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    parts = [
        f'<w:{side} w:val="single" w:sz="{lines[side][0]}" w:space="0" w:color="{lines[side][1]}"/>'
        if side in lines
        else f'<w:{side} w:val="nil"/>'
        for side in sides
    ]
    borders = f"<w:tblBorders {nsdecls('w')}>{''.join(parts)}</w:tblBorders>"
    table._tbl.tblPr.insert_element_before(parse_xml(borders), *AFTER_BORDERS)


def inset(table: Any, twentieths: int) -> None:
    """The margins left and right inside the table's cells, in twentieths of a point."""
    sides = "".join(f'<w:{side} w:w="{twentieths}" w:type="dxa"/>' for side in ("left", "right"))
    margins = parse_xml(f"<w:tblCellMar {nsdecls('w')}>{sides}</w:tblCellMar>")
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")


def repeated(row: Any) -> None:
    """The row stands again on every page that the table runs over."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def whole(row: Any) -> None:
    """The row is not broken over two pages."""
    row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))


def line_under(paragraph: Any, eighths: int, colour: str) -> None:
    """A line under the paragraph."""
    line = f'<w:bottom w:val="single" w:sz="{eighths}" w:space="6" w:color="{colour}"/>'
    border = parse_xml(f"<w:pBdr {nsdecls('w')}>{line}</w:pBdr>")
    paragraph._p.get_or_add_pPr().insert_element_before(border, *AFTER_LINES)
