"""The page's own language and title, our words for Streamlit's, and how wide its window is."""

import re

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.types import ASGIApp, Message, Receive, Scope, Send

import i18n
from server.builtin_words import PATH
from server.early_scripts import early_links

DEFAULT_LANGUAGE = "ru"
TYPEFACE = "/app/static/fonts/NotoSans-Regular.woff2"  # fetched early, in place of Streamlit's


# Charts are drawn for a phone or for a desk, in the browser's language; only the browser knows
# which, before it asks.
WINDOW = """
const told = (name, value) => (document.cookie = `${name}=${value};path=/;SameSite=Lax`);
told("narrow", innerWidth < 640 ? 1 : 0);
told("browser_language", navigator.language);
"""
# Streamlit's calendar and numbers go by the browser's language; here they follow the page's, and
# weeks begin on Monday. Not every browser can write Kazakh or Azerbaijani dates: those are written
# as in the next language, with names of ours (``calendar.js``).
WRITTEN = """
const own = navigator.language, next = { az: "en-GB", en: "en-GB", kk: "ru", ru: "ru" };
const written = () => next[document.documentElement.lang] ?? own;
Object.defineProperty(navigator, "language", { get: written });
Object.defineProperty(navigator, "languages", { get: () => [written()] });
"""
SCRIPT = f"<script>{{{WINDOW}{WRITTEN}}}</script>"


def with_page_language(app: ASGIApp) -> ASGIApp:
    """``app``, with the one HTML page that Streamlit has rewritten on its way out."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if not _may_be_page(scope):
            await app(scope, receive, send)
            return
        start: Message = {}
        page = bytearray()

        async def send_rewritten(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_page(message):
                start.update(message)
            elif not start:
                await send(message)
            else:
                page.extend(message.get("body", b""))
                if not message.get("more_body"):
                    await _send_page(start, page.decode("utf-8"), language_of(scope), send)

        await app(_readable(scope), receive, send_rewritten)

    return answer


def language_of(scope: Scope) -> str:
    """The language named in the link, else the first of the browser's that is ours."""
    chosen = QueryParams(scope["query_string"]).get("lang", "")
    accepted = Headers(scope=scope).get("accept-language", "")
    wanted = [chosen, *(part.strip()[:2].lower() for part in accepted.split(","))]
    return next((code for code in wanted if code in i18n.LANGUAGES), DEFAULT_LANGUAGE)


def rewritten(page: str, language: str) -> str:
    """The page with its language, title and width, our words, and the scripts to fetch early."""
    title = i18n.text("frame.title", language)
    page = page.replace('<html lang="en">', f'<html lang="{language}">', 1)
    page = re.sub("<title>.*?</title>", f"<title>{title}</title>", page, count=1)
    page = re.sub(r'href="[^"]*SourceSans[^"]*"', f'href="{TYPEFACE}"', page, count=1)
    ours = f'{SCRIPT}<script src="{PATH}" defer></script>{early_links(page)}</head>'
    return page.replace("</head>", ours, 1)


async def _send_page(start: Message, page: str, language: str, send: Send) -> None:
    body = rewritten(page, language).encode("utf-8")
    headers = MutableHeaders(scope=start)
    headers["Content-Length"] = str(len(body))
    headers["Vary"] = "Accept-Language"
    for name in ("etag", "last-modified"):  # they speak of the page as it was
        if name in headers:
            del headers[name]
    await send(start)
    await send({"type": "http.response.body", "body": body})


def _may_be_page(scope: Scope) -> bool:
    """Whether an address may be answered with a page: files, which have an ending, are none."""
    return (
        scope["type"] == "http"
        and scope["method"] == "GET"
        and "." not in scope["path"].rpartition("/")[2]
    )


def _is_page(message: Message) -> bool:
    kind = Headers(raw=message["headers"]).get("content-type", "")
    return message["status"] == 200 and kind.startswith("text/html")


def _readable(scope: Scope) -> Scope:
    """The request, so put that the page comes whole and uncompressed."""
    dropped = (b"accept-encoding", b"if-none-match", b"if-modified-since")
    kept = [(name, value) for name, value in scope["headers"] if name not in dropped]
    return {**scope, "headers": kept}
