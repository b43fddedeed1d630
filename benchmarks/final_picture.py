"""When a page in a browser has come to rest: what first_load and clicks measure alike."""

from playwright.sync_api import Page

NONE = 0
STILL = 700  # ms in which nothing changed: the picture is final
# Stamps the last change of the page: of its elements, of what is drawn on its canvases, the end of
# a movement; and the last click.
WATCH = """(() => {
  const now = () => performance.now();
  window.last = window.clicked = 0;
  const changed = () => { window.last = now() };
  const everything = {subtree: true, childList: true, attributes: true, characterData: true};
  new MutationObserver(changed).observe(document, everything);
  for (const moved of ['animationend', 'transitionend']) addEventListener(moved, changed, true);
  addEventListener('click', () => { window.clicked = now() }, true);
  const pen = CanvasRenderingContext2D.prototype;
  const draws = ['fill', 'stroke', 'fillRect', 'strokeRect', 'clearRect', 'fillText', 'strokeText',
    'drawImage', 'putImageData'];
  for (const draw of draws) {
    const drawn = pen[draw];
    pen[draw] = function (...what) {
      if (this.canvas.isConnected) changed();
      return drawn.apply(this, what);
    };
  }
})()"""
AT_REST = """([wanted, still]) => window.last > window.clicked
  && performance.now() - window.last > still
  && Object.entries(wanted).every(([part, n]) => {
    const found = document.querySelectorAll(part).length;
    return n ? found >= n : !found;
  })"""


def watched(page: Page) -> None:
    """From the next address on, ``page`` stamps its changes."""
    page.add_init_script(WATCH)


def at_rest(page: Page, wanted: dict[str, int]) -> float:
    """Waits until the page is complete and still; its last change, in ms since navigation.

    wanted: how many elements at least each CSS selector must find before the page is complete;
            NONE where it may find none.
    """
    page.wait_for_function(AT_REST, arg=[wanted, STILL], timeout=120_000, polling=50)
    return float(page.evaluate("window.last"))
