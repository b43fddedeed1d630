"""A region: its units, sources, calendar and thresholds, as its pack says."""

from dataclasses import dataclass, field
from datetime import date, time

from domain.errors import UnknownUnit
from domain.phasing import Phasing
from domain.records import Kind
from domain.sources import Source
from domain.units import Unit

EMPLOYMENT_MAP = "employment_map"  # the kind of report that every page of plan and fact is of


@dataclass(frozen=True)
class Reporting:
    """When reports are due: each ``weekday`` (Monday is 0) and each ``month_day``.

    A report is on time until ``deadline`` local time on the ``grace_days``-th day after.
    """

    weekday: int = 0
    month_day: int = 1
    deadline: time = time(18, 0)
    grace_days: int = 0


@dataclass(frozen=True)
class Thresholds:
    """From which pace (1.0 is the plan to date) a unit is on track, or to be watched.

    likely: the least chance of reaching the year's plan with which it stays on track.
    """

    on_track: float = 1.0
    watch: float = 0.9
    likely: float = 0.5


@dataclass(frozen=True)
class Indicator:
    """So many people of one source are wanted per 10 000 residents; without a source, none are."""

    source: str = ""
    target: int = 100


@dataclass(frozen=True)
class Closing:
    """From the day ``on`` no report of ``year`` is taken in."""

    year: int
    on: date


@dataclass(frozen=True)
class PublishedFigure:
    """A figure of the region that someone published, or that follows from such figures.

    status: ``published`` or ``derived``; what is neither is ``invented`` in a sample region.
    what:   ``fact`` or ``plan``.
    """

    what: str
    as_of: date
    source: str
    job_type: str
    people: int
    status: str
    publisher: str = ""


@dataclass(frozen=True)
class Population:
    """Residents of a unit on a date; ``status`` published, derived or estimate."""

    unit: str
    day: date
    people: int
    status: str


@dataclass(frozen=True)
class Region:
    """Everything about a region that is not reported.

    phasings: how plans are spread over their years, where not by twelfths, the oldest first;
    sample: its district figures are invented; whatever leaves the program says so.
    kinds:  which kinds of reports it has (``employment_map`` …); pages show what it has.
    closings: years whose figures stand; senders: the one unit that a sender may report of.
    record_kinds: those of them that the pack describes itself, whose rows are records.
    """

    code: str
    names: dict[str, str]
    units: tuple[Unit, ...]
    sources: tuple[Source, ...]
    offices: dict[str, dict[str, str]] = field(default_factory=dict)
    time_zone: str = "Asia/Almaty"
    country: str = ""
    reporting: Reporting = Reporting()
    thresholds: Thresholds = Thresholds()
    indicator: Indicator = Indicator()
    holidays: tuple[date, ...] = ()
    published: tuple[PublishedFigure, ...] = ()
    populations: tuple[Population, ...] = ()
    kinds: tuple[str, ...] = (EMPLOYMENT_MAP,)
    aliases: tuple[str, ...] = ()
    sample: bool = False
    record_kinds: tuple[Kind, ...] = ()
    phasings: tuple[Phasing, ...] = ()
    closings: tuple[Closing, ...] = ()
    senders: dict[str, str] = field(default_factory=dict)

    def name(self, language: str) -> str:
        """What to call the region in ``language``."""
        return self.names.get(language) or self.names["en"]

    def unit(self, code: str) -> Unit:
        """The unit of that code. Raises UnknownUnit."""
        for unit in self.units:
            if unit.code == code:
                return unit
        raise UnknownUnit(unit=code, region=self.code)

    def units_on(self, day: date) -> tuple[Unit, ...]:
        """The units that exist on that day, in the pack's order."""
        return tuple(unit for unit in self.units if unit.exists(day))

    def source(self, code: str) -> Source:
        """The source of that code. Raises KeyError: a code comes from our own data."""
        return {source.code: source for source in self.sources}[code]

    @property
    def own_kinds(self) -> tuple[Kind, ...]:
        """The kinds of records that come as reports of their own, with a form each."""
        return tuple(kind for kind in self.record_kinds if not kind.of_map)

    @property
    def project_list(self) -> Kind | None:
        """The kind in which the projects that an employment map lists are kept, if any."""
        return next((kind for kind in self.record_kinds if kind.of_map), None)

    def record_kind(self, code: str) -> Kind | None:
        """The kind of records of that code, None if the region has none."""
        return next((kind for kind in self.record_kinds if kind.code == code), None)

    @property
    def has_map(self) -> bool:
        """Whether it has an employment map: facts against plans."""
        return EMPLOYMENT_MAP in self.kinds

    @property
    def top_sources(self) -> tuple[Source, ...]:
        """The sources that add up to the whole."""
        return tuple(source for source in self.sources if source.parent is None)

    def children(self, source: str) -> tuple[Source, ...]:
        """The parts of a source."""
        return tuple(child for child in self.sources if child.parent == source)
