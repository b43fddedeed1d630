"""Entry point: frame, language, navigation. Started by ``python3 manage.py run``."""

from functools import partial

import streamlit as st

from domain.regions import EMPLOYMENT_MAP
from domain.roles import Role
from ui.access import refused, role
from ui.frame import choose_view, kinds_offered, leave_for, notices
from ui.problems import told_plainly
from ui.saved_views import saved_views
from ui.session import words
from ui.style import dress

# Section ("" stands in the bar itself), page, its name and address, who may open it, and the kind
# of reports without which a region has no such page ("" for none); the first that a region has is
# its first screen. Pages lie one folder down on purpose: Streamlit serves files that lie directly
# in pages/ by itself, past this file and its access check.
PAGES = [
    ("", "pages/region/today.py", "today", Role.VIEWER, EMPLOYMENT_MAP),
    ("", "pages/region/overview.py", "overview", Role.VIEWER, "published"),
    ("", "pages/recovery/returns.py", "returns", Role.VIEWER, "returns"),
    ("", "pages/recovery/programme.py", "programme", Role.VIEWER, "measures"),
    ("", "pages/recovery/scenarios.py", "scenarios", Role.VIEWER, "energy"),
    ("", "pages/recovery/network.py", "network", Role.VIEWER, "points"),
    ("", "pages/recovery/balance.py", "balance", Role.VIEWER, "labour_market"),
    ("", "pages/region/district.py", "district", Role.VIEWER, EMPLOYMENT_MAP),
    ("", "pages/region/map.py", "region_map", Role.VIEWER, EMPLOYMENT_MAP),
    ("", "pages/meeting/meeting.py", "meeting", Role.VIEWER, ""),
    ("", "pages/region/places.py", "places", Role.VIEWER, EMPLOYMENT_MAP),
    ("", "pages/region/why.py", "why", Role.VIEWER, EMPLOYMENT_MAP),
    ("", "pages/data/submit.py", "submit", Role.EDITOR, ""),
    ("", "pages/data/origin.py", "origin", Role.VIEWER, ""),
    ("", "pages/data/reports.py", "reports", Role.VIEWER, ""),
    ("more", "pages/region/ahead.py", "forecast", Role.VIEWER, EMPLOYMENT_MAP),
    ("more", "pages/region/attention.py", "attention", Role.EDITOR, EMPLOYMENT_MAP),
    ("more", "pages/region/what_if.py", "what_if", Role.VIEWER, EMPLOYMENT_MAP),
    ("more", "pages/region/years.py", "years", Role.VIEWER, EMPLOYMENT_MAP),
    ("more", "pages/plan/plan.py", "plan", Role.VIEWER, EMPLOYMENT_MAP),
    ("more", "pages/plan/projects.py", "projects", Role.VIEWER, "project_list"),
    ("more", "pages/plan/redirect.py", "redirect", Role.VIEWER, "projects"),
    ("more", "pages/analysis/desk.py", "desk", Role.VIEWER, EMPLOYMENT_MAP),
    ("more", "pages/meeting/commitments.py", "commitments", Role.VIEWER, ""),
    ("more", "pages/meeting/protocol.py", "protocols", Role.VIEWER, ""),
    ("more", "pages/data/revisions.py", "revisions", Role.VIEWER, EMPLOYMENT_MAP),
    ("more", "pages/data/controls.py", "controls", Role.VIEWER, EMPLOYMENT_MAP),
    ("more", "pages/data/collect.py", "collect", Role.EDITOR, ""),
    ("more", "pages/data/restatements.py", "restatements", Role.VIEWER, EMPLOYMENT_MAP),
    ("more", "pages/data/monday.py", "monday", Role.EDITOR, EMPLOYMENT_MAP),
    ("more", "pages/about/figures.py", "figures", Role.VIEWER, EMPLOYMENT_MAP),
]

t = words()
st.set_page_config(page_title=t("frame.title"), page_icon="static/icon.png", layout="wide")
dress()

with told_plainly():
    sections: dict[str, list] = {}
    kinds, elsewhere, home, by_name = kinds_offered(), [], "", None
    names: dict[str, st.Page] = {}
    for section, path, name, needed, needs in PAGES:
        if role() >= needed:
            shown = needs in ("", *kinds)
            home = home or (path if shown else "")
            title, first = t(f"{name}.title"), shown and home == path
            page = st.Page(
                path, title=title, url_path="first" if first else name, default=first,
                visibility="visible" if shown else "hidden",
            )  # fmt: skip
            sections.setdefault(section and t(f"frame.{section}"), []).append(page)
            if first:  # its own name is an address too: Streamlit knows a first screen by none
                by_name = st.Page(refused, title=title, url_path=name, visibility="hidden")
                sections[section].append(by_name)
            elsewhere += [] if shown else [page]
            names |= {name: page} if shown else {}

    page = st.navigation(sections or [st.Page(refused, title=t("frame.title"))], position="top")
    if page in elsewhere:
        leave_for(home)
    if page == by_name:
        st.switch_page(home, query_params=st.query_params.to_dict())
    here = next((name for name, known in names.items() if known == page), "")
    choose_view(partial(saved_views, page=here, pages=names))
    notices()
    page.run()
