"""The slides of a meeting in order, of whichever reports its region has."""

from collections.abc import Callable
from typing import Any

from stories.meeting import FREE, OVERDUE, Decisions, Item, agenda
from stories.region_parts import RegionParts, region_parts
from stories.region_today import region_today

OVERVIEW, RETURNS, NETWORK, BALANCE, PROGRAMME, STANDARD, LOSSES, SCENARIOS = PARTS = (
    "overview", "returns", "network", "balance", "programme", "standard", "losses", "scenarios",
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
    there = _there(parts)
    return (
        *((Item("overdue", OVERDUE),) if late else ()),
        *(Item(part, part) for part in there),
        *(
            Item(f"item-{row.item}", FREE, str(row.title), str(row.body), int(row.item))
            for row in made.free.itertuples()
        ),
    )


def _there(parts: RegionParts) -> list[str]:
    """The parts that the region reports; what a programme starts from only where it is reported."""
    told = parts.programme
    has = {
        OVERVIEW: True,
        RETURNS: True,
        NETWORK: parts.network is not None,
        BALANCE: parts.balance is not None,
        PROGRAMME: told is not None,
        STANDARD: told is not None and not told.checklist.empty,
        LOSSES: told is not None and not told.losses.empty,
        SCENARIOS: parts.scenario is not None and not parts.scenario.years.empty,
    }
    return [part for part in PARTS if has[part]]
