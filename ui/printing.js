// Before a page is printed: how much smaller it must be for its charts, which were drawn for the
// window, to fit a sheet; and whether dark has to become light.
(() => {
  const SHEET = 1040; // px, an A4 sheet on its side within its margins
  if (window.printsWhole) return; // a page shown again brings the script again
  window.printsWhole = true;
  addEventListener("beforeprint", () => {
    const root = document.documentElement;
    const app = getComputedStyle(document.querySelector(".stApp"));
    root.style.setProperty("--on-paper", Math.min(1, SHEET / innerWidth));
    root.classList.toggle("dark-on-screen", app.colorScheme === "dark");
  });
})();
