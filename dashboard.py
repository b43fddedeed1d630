"""Entry point: frame, language, navigation. Started by ``python3 manage.py run``."""

import streamlit as st

from domain.roles import Role
from ui.access import refused, role
from ui.frame import choose_view, notices
from ui.session import words
from ui.style import dress

# Section, page, title, address, who may open it. Pages lie one folder down on purpose: Streamlit
# serves files that lie directly in pages/ by itself, past this file and its access check.
PAGES = [
    ("region", "pages/region/today.py", "today", Role.VIEWER),
    ("region", "pages/region/district.py", "district", Role.VIEWER),
    ("data", "pages/data/submit.py", "submit", Role.EDITOR),
    ("data", "pages/data/origin.py", "origin", Role.VIEWER),
    ("data", "pages/data/monday.py", "monday", Role.EDITOR),
    ("about", "pages/about/figures.py", "figures", Role.VIEWER),
]

t = words()
st.set_page_config(page_title=t("frame.title"), page_icon="static/icon.png", layout="wide")
dress()

sections: dict[str, list] = {}
for section, path, name, needed in PAGES:
    if role() >= needed:
        title, default = t(f"{name}.title"), name == "today"
        page = st.Page(path, title=title, url_path=name, default=default)
        sections.setdefault(t(f"frame.section_{section}"), []).append(page)

page = st.navigation(sections or [st.Page(refused, title=t("frame.title"))], position="top")
choose_view()
notices()
page.run()
