"""A text as a heading or a name, and what it was taken to mean."""

from dataclasses import dataclass

from data_loaders.recognise.names import NOTHING, UnitMatch

WITHOUT_MEASURE = frozenset({"axis_indicator", "filler", "for_year"})


@dataclass(frozen=True, eq=False)
class Label:
    """A text as a heading or a name.

    tags:    meanings, as in ``words/headers.csv``;
    sources: codes of the sources that it may name; one if clear;
    unit:    the unit or region that it names as a whole;
    months:  the months that it names; year: the year, None if none or several;
    strange: its longer words that were not understood.
    """

    text: str
    tags: frozenset[str] = frozenset()
    sources: tuple[str, ...] = ()
    unit: UnitMatch = NOTHING
    months: tuple[int, ...] = ()
    year: int | None = None
    strange: tuple[str, ...] = ()

    @property
    def source(self) -> str | None:
        """The source that it names, if that is clear."""
        return self.sources[0] if len(self.sources) == 1 else None

    @property
    def vague(self) -> bool:
        """Whether its telling words were not understood, and the others tell no measure."""
        named = self.sources or self.unit.code or self.months
        return bool(self.strange) and not named and self.tags <= WITHOUT_MEASURE

    @property
    def known(self) -> bool:
        """Whether any of it was understood."""
        return bool(self.tags or self.sources or self.unit.code or self.months or self.year)
