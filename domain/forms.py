"""Our own form: what a template remembers of itself, out of sight, so that it is known again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

META_SHEET = "_meta"  # very hidden; two columns: key and value
VERSION = "1"


@dataclass(frozen=True)
class FormMark:
    """For whom and for which date a template was made.

    formulas: addresses of the sums on its sheet: each adds up what stands in the same table, so
              nothing is lost where a program saved the file without their values;
    form:     the version of the layout.
    """

    region: str
    unit: str
    as_of: date
    formulas: tuple[str, ...] = ()
    form: str = VERSION

    def pairs(self) -> dict[str, str]:
        """Keys and values of the hidden sheet."""
        return {
            "form": self.form,
            "region": self.region,
            "unit": self.unit,
            "as_of": self.as_of.isoformat(),
            "formulas": " ".join(self.formulas),
        }


def mark_of(meta: Mapping[str, str]) -> FormMark | None:
    """The mark that ``pairs`` made; None if a workbook has none, or one of another version."""
    try:
        return FormMark(
            region=meta["region"],
            unit=meta["unit"],
            as_of=date.fromisoformat(meta["as_of"]),
            formulas=tuple(meta.get("formulas", "").split()),
            form={VERSION: VERSION}[meta["form"]],
        )
    except (KeyError, ValueError):
        return None
