"""The dashboard as one ASGI application: Streamlit, with what it lacks around it."""

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Route

from config import ROOT
from server.builtin_words import PATH, builtin_words
from server.compression import with_compression
from server.headers import with_headers
from server.page_language import with_page_language
from server.warming import warmed

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
