"""How things are looked at: borders that a region's map is drawn with, and links saved by name."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Borders:
    """Borders of a region's units.

    shapes: GeoJSON in degrees; a feature's ``id`` is its unit's code;
    credit: whose borders these are, shown under every map; missing: units without borders.
    """

    shapes: dict[str, Any]
    credit: str = ""
    name: str = ""
    sha256: str = ""
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class SavedView:
    """A page with the choices of its link, under a name.

    shared: everyone sees it, else only ``by``; number: its key in the store.
    """

    name: str
    page: str
    choices: dict[str, str] = field(default_factory=dict)
    shared: bool = True
    by: str = ""
    number: int = 0
