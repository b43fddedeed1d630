"""The moves of a what-if in the link, in their order: ``pace,1.2,zharma,all;plan,50,…``."""

from collections.abc import Callable, Sequence
from math import isfinite

from domain.regions import Region
from domain.sources import ALL
from domain.units import REGION
from ui.link import text_from_link, text_into_link

Move = tuple[str, tuple[float | int | str, ...]]  # its kind; how much, then codes
KEY, MOST = "moves", 20
AMOUNT: dict[str, Callable[[str], float | int]] = {"pace": float, "plan": int}
CODES = {"pace": 2, "plan": 4}  # unit and source, or those from and those to


def moves_in_link(region: Region) -> list[Move]:
    """The moves up to the first that says nothing about this region."""
    units = {REGION, *(unit.code for unit in region.units)}
    sources = {ALL, *(source.code for source in region.top_sources)}
    found: list[Move] = []
    for written in text_from_link(KEY).split(";")[:MOST]:
        kind, _, said = written.partition(",")
        amount, *codes = said.split(",")
        known = set(codes[::2]) <= units and set(codes[1::2]) <= sources
        if not known or len(codes) != CODES.get(kind) or (value := _amount(kind, amount)) is None:
            break
        found.append((kind, (value, *codes)))
    return found


def moves_into_link(moves: Sequence[Move]) -> None:
    """From the next run on, these moves are made."""
    text_into_link(KEY, ";".join(",".join((kind, *map(str, said))) for kind, said in moves))


def _amount(kind: str, written: str) -> float | int | None:
    try:
        amount = AMOUNT[kind](written)
    except ValueError:
        return None
    return amount if isfinite(amount) and amount >= 0 else None
