"""What the server answers, before any page is shown."""

import gzip
import re
from urllib.error import HTTPError

import pytest

import i18n
from tests.serving import answer


@pytest.fixture
def address(serve, tmp_path_factory):
    folder = tmp_path_factory.getbasetemp()
    return serve(f"sqlite:///{folder / 'nothing.sqlite'}")


def page(address: str, **headers: str) -> str:
    return answer(address, **headers).read().decode("utf-8")


@pytest.mark.parametrize(
    ("browser_speaks", "language"),
    [
        ("kk-KZ,kk;q=0.9,ru;q=0.8", "kk"),
        ("en-GB,en;q=0.5", "en"),
        ("az", "az"),
        ("de-DE,de;q=0.9", "ru"),
    ],
)
def test_the_page_is_in_the_browser_s_language_if_it_is_ours(address, browser_speaks, language):
    shown = page(address, **{"Accept-Language": browser_speaks})
    assert f'<html lang="{language}">' in shown
    assert f"<title>{i18n.text('frame.title', language)}</title>" in shown


def test_the_language_in_the_link_goes_before_the_browser_s(address):
    assert '<html lang="kk">' in page(f"{address}/?lang=kk", **{"Accept-Language": "en"})


def test_the_browser_is_told_to_trust_this_server_alone(address):
    headers = answer(address).headers
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/openapi.json"])
def test_what_tells_about_visitors_is_closed(address, path):
    with pytest.raises(HTTPError, match="404"):
        answer(address + path)


def test_large_scripts_come_compressed_and_whole(address):
    script = address + re.search(r"/static/js/index\.[\w-]+\.js", page(address)).group()
    packed = answer(script, **{"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.read()) == answer(script).read()


def test_a_path_out_of_the_folder_of_scripts_leads_nowhere(address):
    with pytest.raises(HTTPError, match=r"40[04]"):
        answer(f"{address}/static/..%2f..%2f__init__.js", **{"Accept-Encoding": "gzip"})


def test_the_typeface_and_the_empty_world_are_served_from_here(address):
    face = answer(f"{address}/app/static/fonts/NotoSans-Regular.woff2")
    assert face.read(4) == b"wOF2"
    assert b"Topology" in answer(f"{address}/app/static/world_110m.json").read()


def test_scripts_of_a_first_screen_are_named_in_the_page_with_all_they_need(address):
    named = re.findall(r'modulepreload" crossorigin href="\./(static/js/[^"]+)"', page(address))
    kinds = {name.rpartition("/")[2].partition(".")[0] for name in named}

    assert {"PlotlyChart", "DataFrame", "Metric", "embed"} <= kinds
    assert len(named) == len(set(named))
    script = f"{address}/{next(name for name in named if '/PlotlyChart.' in name)}"
    needed = re.findall(r'from"\./([\w.-]+\.js)"', answer(script).read().decode("utf-8")[:5000])
    assert {f"static/js/{name}" for name in needed} - {*named} <= {*in_the_page(address)}


def in_the_page(address: str) -> list[str]:
    return re.findall(r'src="\./(static/js/[^"]+)"', page(address))
