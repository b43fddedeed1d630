"""Who is looking, and what they may do.

Without sign-in the program listens on this machine only: whoever reaches it is the person sitting
at it. Anything else gets one page that says so.
"""

import ipaddress

import streamlit as st

from domain.roles import Role
from ui.session import words


def role() -> Role:
    """The visitor's role: a guest's when the program listens where anyone could read it."""
    return Role.EDITOR if _is_loopback(str(st.get_option("server.address") or "")) else Role.GUEST


def refused() -> None:
    """The only page of a guest."""
    t = words()
    st.title(t("frame.title"))
    st.error(t("frame.needs_sign_in"), icon=":material/lock:")


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
