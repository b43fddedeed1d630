"""Entry point: frame, language, navigation. Started by ``python3 manage.py run``."""

import streamlit as st

from domain.roles import Role
from ui.access import refused, role
from ui.frame import choose_view, notices
from ui.session import words
from ui.style import dress

# Section ("" stands in the bar itself), page, its name and address, who may open it. Pages lie one
# folder down on purpose: Streamlit serves files that lie directly in pages/ by itself, past this
# file and its access check.
PAGES = [
    ("", "pages/region/today.py", "today", Role.VIEWER),
    ("", "pages/region/district.py", "district", Role.VIEWER),
    ("", "pages/region/map.py", "region_map", Role.VIEWER),
    ("", "pages/meeting/meeting.py", "meeting", Role.VIEWER),
    ("", "pages/region/places.py", "places", Role.VIEWER),
    ("", "pages/region/why.py", "why", Role.VIEWER),
    ("", "pages/data/submit.py", "submit", Role.EDITOR),
    ("", "pages/data/origin.py", "origin", Role.VIEWER),
    ("", "pages/data/reports.py", "reports", Role.VIEWER),
    ("more", "pages/region/ahead.py", "forecast", Role.VIEWER),
    ("more", "pages/region/attention.py", "attention", Role.EDITOR),
    ("more", "pages/region/what_if.py", "what_if", Role.VIEWER),
    ("more", "pages/region/years.py", "years", Role.VIEWER),
    ("more", "pages/plan/plan.py", "plan", Role.VIEWER),
    ("more", "pages/analysis/desk.py", "desk", Role.VIEWER),
    ("more", "pages/meeting/commitments.py", "commitments", Role.VIEWER),
    ("more", "pages/meeting/protocol.py", "protocols", Role.VIEWER),
    ("more", "pages/data/revisions.py", "revisions", Role.VIEWER),
    ("more", "pages/data/controls.py", "controls", Role.VIEWER),
    ("more", "pages/data/collect.py", "collect", Role.EDITOR),
    ("more", "pages/data/restatements.py", "restatements", Role.VIEWER),
    ("more", "pages/data/monday.py", "monday", Role.EDITOR),
    ("more", "pages/about/figures.py", "figures", Role.VIEWER),
]

t = words()
st.set_page_config(page_title=t("frame.title"), page_icon="static/icon.png", layout="wide")
dress()

sections: dict[str, list] = {}
for section, path, name, needed in PAGES:
    if role() >= needed:
        title, default = t(f"{name}.title"), name == "today"
        page = st.Page(path, title=title, url_path=name, default=default)
        sections.setdefault(section and t(f"frame.{section}"), []).append(page)

page = st.navigation(sections or [st.Page(refused, title=t("frame.title"))], position="top")
choose_view()
notices()
page.run()
