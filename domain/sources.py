"""Sources: where a job came from. A tree that each region configures."""

from dataclasses import dataclass, field

ALL = "all"  # stands where a source would, for totals over all sources

PERMANENT, TEMPORARY, TOTAL = JOB_TYPES = ("permanent", "temporary", "total")
PEOPLE = "people"
MEASURES = ("people", "jobs", "projects", "grants", "families", "confirmed")
EVERYONE = "all"  # the group of a fact; "youth", "women" … are parts, never added


@dataclass(frozen=True)
class Source:
    """One source of the region's tree.

    parent:      code of the source that this one is a part of, or None;
    usual_type:  ``permanent``, ``temporary`` or None where both are usual;
    department:  names of the body that answers for it, by language;
    aliases:     how workbooks call it, beside its names.
    """

    code: str
    names: dict[str, str]
    parent: str | None = None
    usual_type: str | None = None
    department: dict[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()

    def name(self, language: str) -> str:
        """What to call it in ``language``."""
        return self.names.get(language) or self.names["en"]
