"""The slides of a meeting in order, of whichever reports its region has."""

from collections.abc import Callable
from typing import Any

from stories.meeting import FREE, OVERDUE, Decisions, Item, agenda
from stories.region_parts import RegionParts, region_parts
from stories.region_today import region_today

OVERVIEW, RETURNS, NETWORK, BALANCE, PROGRAMME = PARTS = (
    "overview", "returns", "network", "balance", "programme",
)  # fmt: skip


def items_of(made: Decisions, tell: Callable[..., Any]) -> tuple[Item, ...]:
    """The agenda; ``tell(story, *arguments)`` gives a story, from the store or remembered."""
    held, region = made.meeting, made.promised.region
    asked = (held.region, held.as_of, held.known_at)
    if region.has_map:
        return agenda(tell(region_today, *asked), made)
    return parts_agenda(tell(region_parts, *asked), made)


def parts_agenda(parts: RegionParts, made: Decisions) -> tuple[Item, ...]:
    """What is overdue, the overview, each part that the region reports, items outside it."""
    late = made.promised.open["overdue"].any()
    there = [OVERVIEW, RETURNS] + [
        part for part in (NETWORK, BALANCE, PROGRAMME) if getattr(parts, part) is not None
    ]
    return (
        *((Item("overdue", OVERDUE),) if late else ()),
        *(Item(part, part) for part in there),
        *(
            Item(f"item-{row.item}", FREE, str(row.title), str(row.body), int(row.item))
            for row in made.free.itertuples()
        ),
    )
