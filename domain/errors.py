"""What may be told to a person: one base class, thin subclasses named for what happened."""

from dataclasses import dataclass, field


class EmploymentMapError(Exception):
    """Something a person can act on. Shown without a traceback; anything else is a bug.

    code:   the catalogue key ``error.<code>`` of the sentence that is shown;
    values: what fills the sentence's placeholders.
    """

    code = "general"

    def __init__(self, **values: object) -> None:
        super().__init__(f"{self.code}: {values}" if values else self.code)
        self.values = values


class UnknownRegion(EmploymentMapError):
    """No region of that code has been loaded (``region``)."""

    code = "unknown_region"


class UnknownUnit(EmploymentMapError):
    """The region has no unit of that code (``unit``)."""

    code = "unknown_unit_code"


class UnknownKind(EmploymentMapError):
    """The region has no such kind of reports (``kind``, ``region``)."""

    code = "unknown_kind"


class NoEmploymentMap(EmploymentMapError):
    """Figures against plans are asked of a region that has other reports (``region``)."""

    code = "no_employment_map"


class PackBroken(EmploymentMapError):
    """A region pack lacks something or contradicts itself (``file``, ``problem``)."""

    code = "pack_broken"


class StoreUnavailable(EmploymentMapError):
    """The database cannot be reached, read or written (``problem``)."""

    code = "store_unavailable"


class InsecureSetting(EmploymentMapError):
    """The program would listen where anyone could read it without signing in (``host``)."""

    code = "insecure_setting"


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong with a file: a code, and what fills its sentence."""

    code: str
    values: dict[str, object] = field(default_factory=dict)


class BoundariesRefused(EmploymentMapError):
    """A file of borders that no map can be drawn from (``file``, ``faults``: all of them)."""

    code = "boundaries_refused"
