"""Streamlit's own scripts, compressed: 4.7 MB of charts become 1.4 MB on a district's line.

Streamlit compresses the rest itself, but sends these as they are, because compressing them at
every request costs more than it gives. They never change while the server runs: once is enough.
"""

import gzip
from functools import lru_cache
from pathlib import Path

import streamlit
from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

FOLDER = Path(streamlit.__file__).parent / "static"
MEDIA_TYPES = {".js": "text/javascript", ".css": "text/css"}
A_YEAR = "public, max-age=31536000, immutable"  # their names change with their content


def with_compression(app: ASGIApp) -> ASGIApp:
    """``app``, but requests for Streamlit's scripts and styles are answered from here."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        asked = scope["path"] if _is_compressible(scope) else ""
        packed = await to_thread.run_sync(compressed, asked) if asked else None
        inner = _packed_answer(asked, packed) if packed else app
        await inner(scope, receive, send)

    return answer


def _packed_answer(path: str, packed: bytes) -> Response:
    return Response(
        packed,
        media_type=MEDIA_TYPES[Path(path).suffix],
        headers={
            "Cache-Control": A_YEAR,
            "Content-Encoding": "gzip",
            "Vary": "Accept-Encoding",
        },
    )


@lru_cache(maxsize=512)
def compressed(path: str) -> bytes | None:
    """The file of that address, packed; None if Streamlit has none."""
    file = (FOLDER / path.removeprefix("/")).resolve()
    if not (file.is_relative_to(FOLDER) and file.is_file()):
        return None
    return gzip.compress(file.read_bytes(), compresslevel=6, mtime=0)


def _is_compressible(scope: Scope) -> bool:
    return (
        scope["type"] == "http"
        and scope["method"] == "GET"
        and scope["path"].startswith("/static/")
        and Path(scope["path"]).suffix in MEDIA_TYPES
        and "gzip" in Headers(scope=scope).get("accept-encoding", "")
    )
