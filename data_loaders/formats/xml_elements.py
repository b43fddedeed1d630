"""The start tags of a small XML part, for parts that are read for their attributes alone."""

from xml.parsers import expat

from data_loaders.formats.xml_text import local, parse, refuse_many

Element = tuple[str, dict[str, str]]


def elements(text: str) -> list[Element]:
    """Name and attributes of each element in order, both without namespace prefixes."""
    found: list[Element] = []

    def start(name: str, values: dict[str, str]) -> None:
        refuse_many(values)
        if ":" in "".join(values):
            values = {local(key): value for key, value in values.items()}
        found.append((local(name), values))

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parse(text, parser)
    return found
