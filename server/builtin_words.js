// Streamlit's own texts are English. Where one of them stands alone, in any of our languages, it
// is replaced by its word in the page's language; all else is left as it is. What a
// reader of the screen would stumble over is put right: curves in cards, which nothing names (the
// figure stands beside), and a list of pages that holds other things than its points.
(() => {
  const ATTRIBUTES = ["aria-label", "data-title", "placeholder", "title"];
  const CODES = Object.keys(WORDS); // in the order of the buttons that choose the language
  const REPAIRS = [
    ['[data-testid="stMetricChart"] svg', "aria-hidden", "true"],
    ['[data-testid="stSidebarNavItems"]', "role", "group"],
    ['[data-testid="stSidebarNavItems"] li', "role", "none"],
  ];
  const BLANK = /\\\{\w+\\\}/;

  const exact = new Map(); // a word of any language -> its key
  const patterns = []; // [what a text with a blank looks like, its key]
  for (const code of CODES)
    for (const [key, word] of Object.entries(WORDS[code])) {
      if (!word.includes("{")) {
        exact.set(word, key);
        continue;
      }
      const literal = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      patterns.push([new RegExp(`^${literal.replace(BLANK, "(.+)")}$`), key]);
    }

  function inOurWords(text) {
    const bare = text.trim();
    if (!bare || bare.length > 100) return text;
    const key = exact.get(bare);
    if (key) return text.replace(bare, WORDS[language][key]);
    for (const [pattern, patternKey] of patterns) {
      const filled = pattern.exec(bare);
      if (filled) return WORDS[language][patternKey].replace(/\{\w+\}/, () => day(filled[1]));
    }
    return text;
  }

  // "December 01, 2025" as the page's language writes it; all else is left as it is.
  function day(text) {
    if (!/^[A-Z][a-z]+ \d\d, \d{4}$/.test(text)) return text;
    return new Intl.DateTimeFormat(navigator.language, { dateStyle: "long" }).format(new Date(text));
  }

  function pageLanguage() {
    const buttons = [...document.querySelectorAll('.st-key-lang [role="radio"]')];
    const chosen = CODES[buttons.findIndex((button) => button.ariaChecked === "true")];
    const linked = new URLSearchParams(location.search).get("lang");
    return [chosen, linked, document.documentElement.lang].find((code) => code in WORDS) ?? "ru";
  }

  function translateText(node) {
    const ours = inOurWords(node.nodeValue);
    if (ours !== node.nodeValue) node.nodeValue = ours;
  }

  function translateAttributes(element) {
    for (const name of ATTRIBUTES) {
      const written = element.getAttribute(name);
      const ours = written && inOurWords(written);
      if (ours !== written) element.setAttribute(name, ours);
    }
  }

  function repair(element) {
    for (const [selector, name, value] of REPAIRS)
      if (element.matches(selector)) element.setAttribute(name, value);
  }

  function translate(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.currentNode; node; node = walker.nextNode())
      if (node.nodeType === Node.TEXT_NODE) translateText(node);
      else translateAttributes(node), repair(node);
  }

  function follow(records) {
    const now = pageLanguage();
    if (now !== language) {
      document.documentElement.lang = language = now;
      translate(document.body);
      return;
    }
    for (const { type, target, addedNodes } of records) {
      if (target instanceof SVGElement) continue; // a chart's thousands of marks are ours already
      for (const node of type === "childList" ? addedNodes : [target])
        if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.ELEMENT_NODE) translate(node);
    }
  }

  let language = pageLanguage();
  document.documentElement.lang = language;
  translate(document.body);
  new MutationObserver(follow).observe(document.body, {
    attributeFilter: [...ATTRIBUTES, "aria-checked"],
    characterData: true,
    childList: true,
    subtree: true,
  });
})();
