"""Text from outside never acts as markup: it is shown as the characters that it is."""

import re

MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&])")


def plain(text: object) -> str:
    """``text`` with every character that Markdown would act on escaped."""
    return MARKUP.sub(r"\\\1", str(text)).replace("\n", " ")
