"""In a real browser: charts draw without any network, and a click tells which unit it hit."""

import pytest
from plotly.offline import get_plotlyjs

from charts.theme import CONFIG, EMPTY_TOPOLOGY
from tests.charts.made_up import CHARTS
from tests.serving import is_foreign

CLICKED = ("bullets", "sources", "tiles", "tiles by value", "heat", "calendar", "funnel", "panels")
OUTLINES = "http://127.0.0.1/topology/"  # answered by the test, as the server answers it

DRAW = """async ([spec, config]) => {
  document.body.innerHTML = '<div id="figure" style="width:1000px"></div>';
  const figure = JSON.parse(spec);
  figure.layout.clickmode = 'event+select';
  window.clicked = [];
  const drawn = await Plotly.newPlot('figure', figure.data, figure.layout, config);
  drawn.on('plotly_click', event => window.clicked.push(event.points[0].customdata[0]));
}"""

# Where a point of the last trace that answers to clicks lies on the page, and whose it is.
POINT = """() => {
  const drawn = document.getElementById('figure'), box = drawn.getBoundingClientRect();
  const trace = drawn._fullData.filter(t => t.customdata && t.customdata.length).pop();
  const at = trace.customdata.length - 1;
  const bar = trace.type === 'bar', flat = trace.orientation === 'h';
  const x = bar && flat ? trace.x[at] * 0.9 : trace.x[at];
  const y = bar && !flat ? trace.base[at] + trace.y[at] / 2 : trace.y[at];
  const across = drawn._fullLayout.xaxis, down = drawn._fullLayout.yaxis;
  return [box.x + across._offset + across.l2p(across.d2l(x)),
          box.y + down._offset + down.l2p(down.d2l(y)), trace.customdata[at][0]];
}"""
# How many elements of a figure change when it is given once more, as Streamlit does.
AGAIN = """async (spec) => {
  const figure = JSON.parse(spec), drawn = document.getElementById('figure');
  const watching = new MutationObserver(() => {});
  watching.observe(drawn, {subtree: true, childList: true, attributes: true});
  await Plotly.react(drawn, figure.data, {...figure.layout, clickmode: 'event+select'});
  return watching.takeRecords().map(r => r.target.className?.baseVal ?? r.target.className);
}"""
INKS = (
    "() => [...document.querySelectorAll('#figure text')].map(t => t.style.fill + t.style.opacity)"
)


@pytest.fixture(scope="module")
def page(browser):
    """A page with plotly's script and nothing else; whatever it asks for is remembered."""
    opened = browser.new_page(viewport={"width": 1100, "height": 900})
    opened.asked, opened.failures = [], []
    opened.on("request", lambda request: opened.asked.append(request.url))
    opened.on("pageerror", lambda failure: opened.failures.append(str(failure)))
    opened.route(OUTLINES + "**", lambda route: route.fulfill(body=EMPTY_TOPOLOGY))
    opened.add_script_tag(content=get_plotlyjs())
    yield opened
    opened.close()


@pytest.fixture
def draw(page):
    """``draw(figure)``: the page with the figure on it; its script may not fail, nor ask abroad."""

    def drawn(figure):
        page.evaluate(DRAW, [figure.to_json(), CONFIG | {"topojsonURL": OUTLINES}])
        return page

    yield drawn
    assert page.failures == []
    assert [url for url in page.asked if is_foreign(url)] == []


def test_every_chart_draws(draw):
    for chart in CHARTS.values():
        page = draw(chart(language="kk"))
        assert page.locator("#figure .main-svg").count() > 0


@pytest.mark.parametrize("chart", CLICKED)
def test_a_click_tells_whose_mark_it_hit_and_fades_nothing(draw, chart):
    page = draw(CHARTS[chart](language="kk"))
    before = page.evaluate(INKS)
    x, y, code = page.evaluate(POINT)

    page.mouse.move(x - 3, y)
    page.mouse.move(x, y)
    page.wait_for_timeout(200)  # plotly looks where the pointer is only now and then
    page.mouse.click(x, y)
    page.wait_for_function("() => window.clicked.length > 0")

    assert page.evaluate("() => window.clicked") == [code]
    assert page.evaluate(INKS)[: len(before)] == before


def test_a_click_on_borders_tells_the_unit(draw):
    page = draw(CHARTS["borders"](language="kk"))
    areas = page.locator("#figure .choroplethlayer path")
    areas.first.wait_for()
    box = areas.last.bounding_box()

    assert areas.count() == 12
    page.mouse.move(box["x"] + 8, box["y"] + 8)
    page.wait_for_timeout(200)
    page.mouse.click(box["x"] + 9, box["y"] + 9)
    page.wait_for_function("() => window.clicked.length > 0")
    assert page.evaluate("() => window.clicked") == ["urzhar"]


@pytest.mark.parametrize("chart", CHARTS)
def test_the_same_figure_given_again_is_not_drawn_again(draw, chart):
    figure = CHARTS[chart](language="kk")

    assert draw(figure).evaluate(AGAIN, figure.to_json()) == []
