"""A part of a page that is run alone: the link follows, the page too, and problems are told."""

from urllib.parse import parse_qs, urlsplit

from streamlit.testing.v1 import AppTest

from tests.pages.walking import WINDOWS, Visitor


def linked(page) -> dict[str, str]:
    return {key: "".join(said) for key, said in parse_qs(urlsplit(page.url).query).items()}


def test_a_click_goes_into_the_link_which_brings_it_back(open_page, serve, abay):
    page = open_page("about:blank", **WINDOWS["projector"])
    analyst = Visitor(page, serve(abay), "en", "alone")
    analyst.go("why", unit="zharma")
    page.get_by_role("radio", name=analyst.said("figure.pace.name")).click()
    analyst.rest()
    assert linked(page) == linked(page) | {"of": "pace", "unit": "zharma", "lang": "en"}
    said = page.inner_text('[data-testid="stMain"]')
    assert analyst.said("why.calendar") in said

    page.reload()
    analyst.rest()
    assert page.inner_text('[data-testid="stMain"]') == said


def test_what_a_person_can_act_on_is_told_there_too():
    def part():
        from domain.errors import StoreUnavailable
        from ui.alone import run_alone

        @run_alone
        def broken() -> None:
            raise StoreUnavailable(problem="database is locked")

        broken()

    page = AppTest.from_function(part).run()
    [told] = page.error
    assert "database is locked" in told.value
    assert not page.exception
