"""The ranking as a table: place, movement, figure, verdict."""

import pandas as pd

import i18n
from ui.session import language, unit_names, words
from ui.show import table
from ui.written import MISSING, written_column

ICONS = {"above": "●", "below": "▼", "not_distinguishable": "○", "no_figure": ""}


def places_table(story, by: str) -> None:
    """One row a unit, the best first."""
    t, rows, names = words(), story.table, unit_names(story.region)
    table(
        pd.DataFrame(
            {
                t("frame.unit"): [names[code] for code in rows.index],
                t("places.verdict"): [_verdict(verdict) for verdict in rows["verdict"]],
                t("places.place"): [_whole(rank) for rank in rows["rank"]],
                t("places.movement"): [_moved(places) for places in rows["movement"]],
                t(f"figure.{by}.name"): written_column(by, rows["value"], language()),
            }
        ),
        words=2,
        key="places",
    )


def _verdict(verdict: str) -> str:
    return f"{ICONS[verdict]} {words()(f'verdict.{verdict}')}".strip()


def _whole(rank: object) -> str:
    return MISSING if pd.isna(rank) else str(int(rank))


def _moved(places: object) -> str:
    if pd.isna(places):
        return MISSING
    arrow = "▲ " if places > 0 else "▼ " if places < 0 else ""
    return arrow + i18n.signed(int(places), language())
