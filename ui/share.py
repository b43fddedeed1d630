"""Links that can be passed on."""

from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st


def link_to(**parameters: str) -> str:
    """The address of this page with ``parameters`` and nothing else."""
    here = urlsplit(st.context.url or "")
    return urlunsplit((here.scheme, here.netloc, here.path, urlencode(parameters), ""))
