// Keys lead from slide to slide; a chart is drawn when its slide is first shown.
(() => {
  const slides = [...document.querySelectorAll("main > section")];
  const place = document.querySelector("#place");
  const options = { displayModeBar: false, responsive: true, scrollZoom: false, doubleClick: false, showTips: false };
  const drawn = new Set();

  const onPaper = { width: 800, autosize: false }; // px; the style makes it as wide as its column
  const onScreen = { width: null, autosize: true };

  function draw(slide) {
    const data = slide.querySelector("script[type='application/json']");
    if (!data || drawn.has(slide)) return;
    drawn.add(slide);
    const figure = JSON.parse(data.textContent);
    Plotly.newPlot(slide.querySelector(".chart"), figure.data, figure.layout, options);
  }

  function size(slide, layout) {
    if (drawn.has(slide)) Plotly.relayout(slide.querySelector(".chart"), layout);
  }

  function number() {
    const found = slides.findIndex((slide) => `#${slide.id}` === decodeURIComponent(location.hash));
    return Math.max(found, 0);
  }

  function show() {
    const now = number();
    slides.forEach((slide, each) => slide.classList.toggle("now", each === now));
    place.textContent = `${now + 1} / ${slides.length}`;
    draw(slides[now]);
    size(slides[now], onScreen);
    window.scrollTo(0, 0);
  }

  function go(to) {
    location.hash = slides[Math.min(Math.max(to, 0), slides.length - 1)].id;
  }

  const acts = {
    previous: () => go(number() - 1),
    next: () => go(number() + 1),
    agenda: () => go(0),
    print: () => window.print(),
    screen: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
    first: () => go(0),
    last: () => go(slides.length - 1),
  };
  const keys = {
    ArrowLeft: "previous", PageUp: "previous", ArrowRight: "next", PageDown: "next", " ": "next",
    Home: "first", End: "last", a: "agenda", p: "print", f: "screen",
    "ф": "agenda", "з": "print", "а": "screen",
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act) { event.preventDefault(); acts[act](); }
  });
  for (const button of document.querySelectorAll("button[data-act]")) {
    button.addEventListener("click", () => acts[button.dataset.act]());
  }
  window.addEventListener("hashchange", show);
  window.addEventListener("beforeprint", () => slides.forEach((slide) => { draw(slide); size(slide, onPaper); }));
  window.addEventListener("afterprint", () => size(slides[number()], onScreen));
  document.body.classList.add("shows");
  show();
})();
