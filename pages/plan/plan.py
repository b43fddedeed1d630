"""The year's plan: what is asked of whom, on what ground; a new version is entered here."""

import streamlit as st

import i18n
from data_loaders.plan_workbook import PlanWords, plan_columns, plan_workbook
from domain.roles import Role
from stories.next_year import next_year
from stories.phasing import year_phasing
from stories.plan_entry import decree, keep_plan
from stories.year_plan import plan_years, year_plan
from ui import frame
from ui.access import role
from ui.choose_plan import choose_day, choose_job_type, choose_year, wants_cells
from ui.empty import nothing_loaded
from ui.headline import headline
from ui.phasing_entry import entered, just_entered, phasing_form
from ui.phasing_table import phasing_table
from ui.plan_entry import form_words, ground, keep, kept
from ui.plan_grid import plan_grid, reconciliation
from ui.plan_matrix import cells_table, documents, matrix, next_year_table
from ui.session import language, remember, spoken, store, words
from ui.show import heading

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

code, known_at = frame.region_code(), frame.known_at()
with st.container(horizontal=True, vertical_alignment="bottom"):
    years = remember(plan_years, code, as_of)
    year = choose_year(years, years[-2])
    day = choose_day(as_of)
story = remember(year_plan, code, year, day, known_at)
headline(t("plan.title"), story.headline, story.region)
kept()
job_type = choose_job_type()
called = i18n.year(year, language())
heading(t("plan.matrix_title", year=called), t("plan.matrix_subtitle"))
matrix(story, job_type)
documents(story)

spread = remember(year_phasing, code, year, day, known_at)
phasing_table(spread)
just_entered()
wanted = role() >= Role.EDITOR and st.toggle(t("phasing.revise"), key="rephase")
if wanted and (version := phasing_form(story, spread)):
    store().add_phasing(code, *version)
    entered(version[0])
    st.rerun()

following = remember(next_year, code, as_of, day, known_at)
heading(spoken(following.title, following.region), t("plan.next_subtitle"))
next_year_table(following)
if wants_cells():
    cells_table(story)

if role() >= Role.EDITOR and st.toggle(t("plan.revise"), key="revise"):
    heading(t("plan.enter_title", year=called), t("plan.enter_subtitle"))
    said = ground(story)
    grid = plan_grid(story, plan_columns(story.region, st.toggle(t("plan.parts"), key="parts")))
    reconciliation(story, grid)
    # Streamlit runs this file at every click, so storing waits for the button.
    if st.button(t("plan.keep"), type="primary", disabled=not said.complete or grid.empty):
        form = PlanWords(**form_words(story, said))
        content, report = plan_workbook(grid, story.region, year, form, language())
        basis = decree(said.status, said.basis, said.basis_date, said.in_force_from)
        file = (f"{said.basis}.xlsx".replace("/", "-"), content)
        keep(story, said, keep_plan(store(), code, file, report, basis, said.reason, said.by))
        st.rerun()
