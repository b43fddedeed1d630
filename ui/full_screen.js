// The button and F fill the screen with the page, and give it back. A browser allows this only
// while a key or the mouse is pressed, so it cannot wait for the server's answer.
(() => {
  const BUTTON = ".st-key-room-screen button";
  const WRITTEN_IN = "input, textarea, select, [contenteditable=true]";
  if (window.fillsTheScreen) return; // a slide shown again brings the script again
  window.fillsTheScreen = true;

  const turn = () =>
    document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();

  document.addEventListener("click", (event) => {
    if (event.target.closest(BUTTON)) turn();
  });
  document.addEventListener("keydown", (event) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
    if (modified || event.code !== "KeyF" || event.target.closest(WRITTEN_IN)) return;
    if (document.querySelector(BUTTON)) turn();
  });
})();
