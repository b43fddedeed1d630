"""Tables of a programme's money: sources, cost per job, grants against results, losses."""

import pandas as pd

import i18n
from ui.money import written_money
from ui.programme_tables import column_of, measure_names, named, whole
from ui.record_link import traced_table
from ui.session import language, words
from ui.show import heading, table
from ui.written import MISSING


def sources_table(story) -> None:
    """A row a source of funding and currency: committed, spent, the share of it spent."""
    t, rows = words(), story.sources
    if rows.empty:
        return
    shown = {
        t("programme.source"): column_of(story, "funding", "source", rows),
        **_money(rows, ("committed", "spent")),
        t("programme.share_spent"): [_share(value) for value in rows["share"]],
        t("programme.measures"): [whole(value) for value in rows["measures"]],
    }
    heading(t("programme.sources_title"), t("programme.sources_subtitle"))
    table(pd.DataFrame(shown), key="sources")


def funding_table(story) -> None:
    """A row a measure and source, each leading to its cells."""
    t, rows, names = words(), story.funding, measure_names(story)
    if rows.empty:
        return
    shown = {
        t("programme.measure"): [names.get(code, code) for code in rows["measure"]],
        t("programme.source"): column_of(story, "funding", "source", rows),
        **_money(rows, ("committed", "spent")),
    }
    heading(t("programme.funding_title"), t("programme.funding_subtitle"))
    traced_table(
        pd.DataFrame(shown), rows, "funding", story.region.code, key="funding", words_=2, height=420
    )


def costs_table(story) -> None:
    """A row a measure: committed by planned permanent job, spent by job made."""
    t, rows, names = words(), story.costs, measure_names(story)
    if rows.empty:
        return
    shown = {
        t("programme.measure"): [names[code] for code in rows["measure"]],
        t("programme.permanent_planned"): [whole(value) for value in rows["permanent_planned"]],
        t("programme.permanent_made"): [whole(value) for value in rows["permanent_made"]],
        **_money(rows, ("per_job_planned", "per_job_made"), full=True),
    }
    heading(t("programme.costs_title"), t("programme.costs_subtitle"))
    table(pd.DataFrame(shown), key="costs")


def grants_table(story) -> None:
    """A row a grant: its money beside the jobs and milestones of its measure."""
    t, rows, names = words(), story.grants, measure_names(story)
    if rows.empty:
        return
    shown = {
        t("programme.measure"): [names.get(code, code) for code in rows["measure"]],
        t("programme.source"): column_of(story, "funding", "source", rows),
        **_money(rows, ("committed", "spent")),
        t("programme.share_spent"): [_share(value) for value in rows["share"]],
        t("programme.permanent_planned"): [whole(value) for value in rows["permanent_planned"]],
        t("programme.permanent_made"): [whole(value) for value in rows["permanent_made"]],
        t("programme.milestones"): [
            MISSING if pd.isna(row.milestones) else f"{row.reached} / {row.milestones}"
            for row in rows.itertuples()
        ],
    }
    heading(t("programme.grants_title"), t("programme.grants_subtitle"))
    table(pd.DataFrame(shown), words=2, key="grants")


def losses_table(story) -> None:
    """A row a loss: amount, method, date; each leads to its cells."""
    t, rows = words(), story.losses
    if rows.empty:
        return
    shown = {
        named(story, "losses", code): column_of(story, "losses", code, rows)
        for code in ("unit", "kind_of_loss", "method")
    }
    shown[named(story, "losses", "assessed_on")] = [
        i18n.short_day(when) for when in rows["assessed_on"]
    ]
    shown |= _money(rows, ("amount",))
    heading(t("programme.losses_title"), t("programme.losses_subtitle"))
    traced_table(pd.DataFrame(shown), rows, "losses", story.region.code, key="losses", words_=4)


def _money(
    rows: pd.DataFrame, names: tuple[str, ...], *, full: bool = False
) -> dict[str, list[str]]:
    t = words()
    return {
        t(f"programme.{name}"): [
            written_money(amount, currency, full=full)
            for amount, currency in zip(rows[name], rows["currency"], strict=True)
        ]
        for name in names
    }


def _share(value: object) -> str:
    return MISSING if pd.isna(value) else i18n.percent(value, language())
