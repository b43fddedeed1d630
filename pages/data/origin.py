"""Where numbers come from: from any figure to its file, sheet and cell, drawn."""

import streamlit as st

from data_loaders.picture import picture_of_cells
from exports.part_words import coded_name
from exports.wording import Wording
from stories.disagreements import disagreements
from stories.origin import origins
from stories.paper_codes import coded_figure
from stories.part_cells import part_figure
from stories.record_origin import record_origin
from ui import frame
from ui.choose import choose_unit
from ui.disputes import dispute_list, disputes_about, disputing
from ui.empty import nothing_loaded
from ui.origin_table import origin_table, passport
from ui.paper_code import named_figure, paper_code, unknown_code
from ui.part_code import figure_rows
from ui.record_origin import choose_kind, record_passport, record_table
from ui.session import language, remember, remember_decisions, store, words
from ui.sheet_picture import sheet_picture

t = words()
as_of = frame.as_of()
if as_of is None:
    nothing_loaded()
    st.stop()

code = frame.region_code()
region = store().region(code)
st.title(t("origin.title"), anchor=False)
st.markdown(t("origin.lead"))
figure = None
if not region.has_map and (typed := paper_code("01.06.2")):
    figure = remember(part_figure, code, typed, as_of, frame.known_at())
    if figure is None:
        unknown_code(typed)
if figure is not None:
    kind, chosen = figure_rows(figure, coded_name(figure, Wording(region, language())))
elif (kind := choose_kind(region)) is None:
    rows = remember(origins, code, as_of, frame.known_at())
    typed = paper_code()
    named = coded_figure(region, rows, typed) if typed else None
    if named is not None:
        named_figure(named.unit, named.source, named.figure, region)
        chosen = origin_table(named.cells, region)
    else:
        if typed:
            unknown_code(typed)
        unit = choose_unit(code, as_of)
        chosen = origin_table(rows[rows["unit"] == unit], region)
else:
    chosen = record_table(remember(record_origin, code, kind.code, as_of, frame.known_at()))
if chosen is None:
    st.info(t("origin.choose"), icon=":material/touch_app:")
    st.stop()

if kind is None:
    cells = chosen["cell"].split(", ")
    passport(chosen, region)
    said = remember_decisions(disagreements, code, as_of, frame.known_at())
    dispute_list(disputes_about(said.disputes_of(str(chosen["unit"])), chosen), region)
    disputing(chosen, region)
else:
    sheet = chosen["sheet"] if isinstance(chosen["sheet"], str) else None
    of_values = store().record_cells(int(chosen["report"]), kind.code, sheet, int(chosen["row"]))
    shown = figure.columns[kind.code] if figure else of_values
    cells = list(dict.fromkeys(cell for name, cell in of_values.items() if name in shown))
    record_passport(chosen, kind, region, of_values)
name, content = store().upload_file(int(chosen["upload"]))
seen = picture_of_cells(content, name, chosen["sheet"], cells)
sheet_picture(seen.texts, seen.roles, key="picture")
st.download_button(
    t("origin.download"), content, file_name=name, icon=":material/download:", on_click="ignore"
)
