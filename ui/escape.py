"""Text from outside never acts as markup: it is shown as the characters that it is."""

import re

MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&])")
# Addresses become links however they are escaped, unless an invisible sign stands in them.
ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?=@)", re.IGNORECASE)
JOINER = "\u2060"


def plain(text: object) -> str:
    """``text`` with every character that Markdown would act on escaped."""
    harmless = ADDRESS.sub(JOINER, str(text))
    return MARKUP.sub(r"\\\1", harmless).replace("\n", " ")
