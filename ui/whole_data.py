"""The whole data set, to take away."""

from datetime import date, datetime
from functools import partial

import streamlit as st

from domain.regions import Region
from exports.downloads.whole import sdmx_file, tidy_file
from ui.downloads import link_here
from ui.session import language, store, words

ZIP = "application/zip"


def whole_data_files(region: Region, as_of: date, known_at: datetime | None) -> None:
    """A button for each form of the data set; nothing is made before it is asked for."""
    t, chosen = words(), language()
    st.subheader(t("desk.whole_title"), anchor=False)
    st.caption(t("desk.whole_subtitle"))
    tidy = partial(tidy_file, store(), region, as_of, known_at, chosen, link_here())
    sdmx = partial(sdmx_file, store(), region, known_at)
    for name, make in (("tidy", tidy), ("sdmx", sdmx)):
        st.download_button(
            t(f"desk.{name}"), make, file_name=f"{region.code}-{name}.zip", mime=ZIP,
            icon=":material/download:", on_click="ignore", key=f"whole {name}",
        )  # fmt: skip
    st.caption(t("desk.sdmx_note"))
