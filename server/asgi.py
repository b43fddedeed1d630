"""The dashboard as one ASGI application: Streamlit, with what it lacks around it."""

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Route
from streamlit.runtime.pages_manager import PagesManager

from config import ROOT
from server.builtin_words import PATH, builtin_words
from server.compression import with_compression
from server.headers import with_headers
from server.page_language import with_page_language
from server.warming import warmed

# Pages are what dashboard.py says they are. Until it has run once, Streamlit would go by the folder
# instead, and tell the first visitor with a link into the dashboard that there is no such page.
PagesManager.uses_pages_directory = False

app = st.App(
    ROOT / "dashboard.py",
    lifespan=warmed,
    routes=[Route(PATH, builtin_words)],
    middleware=[
        Middleware(with_headers),
        Middleware(with_page_language),
        Middleware(with_compression),
    ],
)
