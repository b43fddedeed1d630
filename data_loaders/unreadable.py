"""Why a file could not be opened: one error, a fixed set of reasons."""

from domain.errors import EmploymentMapError

# Each has a sentence ``unreadable.<reason in lower case>``.
REASONS = (
    "BAD_CELL_REFERENCE",
    "CELL_TOO_LONG",
    "DAMAGED_FILE",
    "NOT_A_SPREADSHEET",
    "NO_DATA",
    "PASSWORD_PROTECTED",
    "TOO_HEAVY",
    "TOO_LARGE",
    "TOO_LARGE_UNPACKED",
    "TOO_MANY_CELLS",
    "UNSAFE_XML",
    "UNSUPPORTED",
)


class Unreadable(EmploymentMapError):
    """The file is no workbook that can be read safely.

    reason: one of REASONS;
    values: ``sheet`` and ``cell`` where the place is known; with NOT_A_SPREADSHEET ``seems``, what
            the content looks like, in letters of any language (``PDF``, ``TXT``, ``BIN``). Never
            text from the file's cells.
    """

    code = "unreadable"

    def __init__(self, reason: str, **values: str) -> None:
        super().__init__(reason=reason, **values)
        self.reason = reason
