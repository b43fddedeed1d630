"""Number formats of Excel and of native charts that write as the paper's language does.

``#,##0`` would write thousands as the computer's settings have it, not as the paper's language.
"""

import i18n

SHARE, WHOLE_SHARE = "0.0\\\u00a0%", "0\\\u00a0%"
SIGNED = "+0;\u22120;0"
RATE = "0.0"


def people(language: str) -> str:
    """Whole numbers in groups of three. Negative numbers are not grouped."""
    group = _group(language)
    return f"[>=1000000]#{group}###{group}##0;[>=1000]#{group}##0;0"


def signed_thousands(language: str) -> str:
    """A change of a thousand or more, with its sign; smaller ones are written as ``SIGNED``."""
    group = _group(language)
    return f"+#{group}##0;\u2212#{group}##0;0"


def _group(language: str) -> str:
    return f"\\{i18n.number(1000, language)[1]}"
