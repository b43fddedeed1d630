"""Text from packs and uploads, made harmless: plotly reads tags, templates and formulas in text."""

SIGNS = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;", "\n": " ", "\r": " ", "\t": " "}
)


def plain(text: object) -> str:
    """``text`` as plotly will show it letter by letter: no tag, no template, no formula."""
    return str(text).replace("%{", "%").translate(SIGNS)


def plain_names(names: dict[str, str]) -> dict[str, str]:
    """Names by code, each harmless."""
    return {code: plain(name) for code, name in names.items()}
