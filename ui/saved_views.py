"""Links kept under a name, reached from every page."""

import streamlit as st

from domain.roles import Role
from domain.views import SavedView
from ui.access import role
from ui.escape import plain
from ui.session import store, words

NOT_KEPT = ("lang", "region")  # a view is read in the reader's language; its region is its own


@st.fragment
def saved_views(region: str, page: str, pages: dict[str, st.Page]) -> None:
    """The menu of saved views.

    page: the address of the page that is shown; pages: all of them by their addresses.
    """
    t = words()
    menu = st.popover(
        t("saved_views.title"),
        icon=":material/bookmark:",
        help=t("saved_views.explained"),
        on_change="rerun",
        key="saved views",
    )
    with menu:
        if not menu.open:
            return
        kept = [view for view in store().saved_views(region) if view.page in pages]
        if not kept:
            st.caption(t("saved_views.none"))
        for view in kept:
            _line(region, view, pages)
        if role() >= Role.EDITOR:
            _saving(region, page)


def _line(region: str, view: SavedView, pages: dict[str, st.Page]) -> None:
    choices = {**view.choices, "region": region, "lang": st.query_params.get("lang", "")}
    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link(
            pages[view.page], label=plain(view.name), query_params=choices, width="stretch"
        )
        if role() >= Role.EDITOR:
            st.button(
                words()("saved_views.delete"), key=f"delete view {view.number}", type="tertiary",
                icon=":material/delete:", on_click=store().delete_view, args=(region, view),
            )  # fmt: skip


def _saving(region: str, page: str) -> None:
    t = words()
    with st.form("save view", clear_on_submit=True, border=False):
        name = st.text_input(t("saved_views.name"), max_chars=80, help=t("saved_views.explained"))
        if st.form_submit_button(t("saved_views.save_this"), type="primary") and name.strip():
            linked = st.query_params.to_dict()
            choices = {key: value for key, value in linked.items() if key not in NOT_KEPT}
            store().save_view(region, SavedView(name.strip(), page, choices))
            st.rerun(scope="fragment")
