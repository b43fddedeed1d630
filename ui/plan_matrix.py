"""The plan as a matrix of units and sources, the documents it rests on, and the next year's."""

import pandas as pd
import streamlit as st

import i18n
from domain.regions import Region
from domain.sources import ALL
from domain.units import REGION
from ui.escape import plain
from ui.session import language, source_names, unit_names, words
from ui.show import heading, table
from ui.written import MISSING, written_column


def matrix(story, job_type: str) -> None:
    """Units against top-level sources, their sum, the region's own plan and the difference."""
    t, names = words(), unit_names(story.region)
    sources = [ALL, *(source.code for source in story.region.top_sources)]
    called = source_names(story.region) | {ALL: t("plan.all")}
    rows = {names[unit.code]: _asked(story, unit.code, job_type, sources) for unit in story.units}
    rows[t("plan.sum")] = sums = _asked(story, REGION, job_type, sources)
    own = story.own[story.own["job_type"] == job_type].set_index("source")["people"]
    if len(own):
        region = [own.get(source, pd.NA) for source in sources]
        rows[t("plan.own")] = region
        rows[t("plan.difference")] = [
            _signed(total, stated) for total, stated in zip(sums, region, strict=True)
        ]
    shown = pd.DataFrame(rows, index=[called[source] for source in sources], dtype="object").T
    written = shown.map(lambda cell: cell if isinstance(cell, str) else _number(cell))
    written.insert(0, t("frame.unit"), shown.index)
    table(written, key="matrix")
    if len(own):
        _standing(story, t)


def _asked(story, unit: str, job_type: str, sources: list[str]) -> list[object]:
    return [story.people(unit, source, job_type) for source in sources]


def _number(value: object) -> str:
    return MISSING if pd.isna(value) else i18n.number(value, language())


def _signed(total: object, own: object) -> str:
    if pd.isna(total) or pd.isna(own):
        return MISSING
    return i18n.signed(int(total) - int(own), language())


def _standing(story, t) -> None:
    """Where the region's own plan comes from."""
    said = sorted({t(f"number.{standing}") for standing in story.own["standing"]})
    st.caption(plain(t("plan.own_standing", standing=", ".join(said))))


def documents(story) -> None:
    """Every version with its ground: which was in force, which came later, and why."""
    t, rows = words(), story.documents
    heading(t("plan.documents_title", year=i18n.year(story.year, language())),
            t("plan.documents_subtitle", day=i18n.short_day(story.day)))  # fmt: skip
    if rows.empty:
        st.caption(t("plan.documents_none"))
        return
    table(
        pd.DataFrame(
            {
                t("plan.basis"): rows["basis"],
                t("plan.state"): [
                    t(f"plan.state_{_state(row)}") for row in rows.itertuples()
                ],
                t("plan.reason"): rows["reason"].astype("object").fillna(MISSING),
                t("plan.file"): rows["file"].map(_file),
                t("plan.people"): written_column("people", rows["people"], language()),
                t("plan.basis_date"): rows["basis_date"].map(_day),
                t("plan.in_force_from"): rows["in_force_from"].map(_day),
                t("plan.recorded_at"): rows["recorded_at"].map(_day),
            }
        ),
        words=4,
        key="documents",
    )  # fmt: skip
    moved(story.year, story.moves, story.region)


def _state(row) -> str:
    return "draft" if row.status == "draft" and row.state == "in_force" else row.state


def _file(name: str) -> str:
    return name.rpartition("/")[2]


def _day(when: object) -> str:
    return MISSING if pd.isna(when) else i18n.short_day(when)


def moved(year: int, moves: pd.DataFrame, region: Region) -> None:
    """What the newer documents of a year's plan moved, as ``plan_moves`` gives it."""
    t, names = words(), source_names(region) | {ALL: words()("plan.all")}
    lines = [_move(row, names[row.source]) for row in moves.itertuples()]
    if lines:
        st.markdown(f"**{plain(t('plan.moved_title', year=i18n.year(year, language())))}**")
        st.markdown("\n".join(f"- {plain(line)}" for line in lines))


def _move(row, source: str) -> str:
    """One source's first and present plan; the words of their status only where these differ."""
    t, before, after = words(), _number(row.first), _number(row.now)
    if row.first_status != row.now_status:
        before = f"{before} ({t(f'plan_status.{row.first_status}')})"
        after = f"{after} ({t(f'plan_status.{row.now_status}')})"
    return t("plan.moved", source=source, first=before, now=after)


def next_year_table(story) -> None:
    """The year's plan and result beside the next year's plan, source by source."""
    t, rows = words(), story.table
    names = source_names(story.region) | {ALL: t("plan.all")}
    this, following = (i18n.year(year, language()) for year in (story.year, story.year + 1))
    status = "" if story.status == "none" else f" ({t(f'plan_status.{story.status}')})"
    shown = {
        t("frame.source"): rows["source"].map(names),
        t("plan.of_year", year=this): written_column("people", rows["plan"], language()),
        t("plan.result", day=i18n.short_day(story.as_of)): written_column(
            "people", rows["people"], language()
        ),
        t("plan.of_year", year=following) + status: written_column(
            "people", rows["next_plan"], language()
        ),
        t("plan.change"): [
            MISSING if pd.isna(value) else i18n.signed(int(value), language())
            for value in rows["change"]
        ],
    }
    table(pd.DataFrame(shown), key="next")
    moved(story.year + 1, story.following.moves, story.region)


def cells_table(story) -> None:
    """Every number of the plan in force with its file, sheet and cell."""
    t, rows = words(), story.rows
    names = unit_names(story.region) | {REGION: story.region.name(language())}
    sources = source_names(story.region) | {ALL: t("plan.all")}
    heading(t("plan.cells_title"), t("plan.cells_subtitle"))
    table(
        pd.DataFrame(
            {
                t("frame.unit"): rows["unit"].map(names),
                t("frame.source"): rows["source"].map(sources),
                t("origin.job_type"): [t(f"job_type.{kind}") for kind in rows["job_type"]],
                t("origin.file"): rows["file"].map(_file),
                t("origin.sheet"): rows["sheet"].fillna(MISSING),
                t("origin.cell"): rows["cell"],
                t("plan.people"): written_column("people", rows["people"], language()),
            }
        ),
        words=6,
        height=400,
        key="plan cells",
    )
