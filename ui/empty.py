"""What a page says while there is nothing to show, and what to do next."""

import streamlit as st

from ui.session import store, words


def nothing_loaded() -> None:
    """No region, or a region without a report: say which, and the next step."""
    t = words()
    st.title(t("empty.title"), anchor=False)
    if not store().regions():
        st.info(t("empty.no_region"), icon=":material/folder_open:")
        st.code("python3 manage.py load sample_data/abay", language="text")
        return
    st.info(t("empty.no_report"), icon=":material/upload_file:")
    st.page_link("pages/data/submit.py", label=t("submit.title"), icon=":material/upload_file:")
