/*
 * Gathers what may tell which shop program made a page, and changes nothing on it: {kind of mark: [texts]}.
 * `asked` are the paths of globals to look for (`Shopify.theme`); getters are not called on the way beyond reading.
 */
(asked) => {
  const MOST = 3000;
  const urls = (css, key) => [...document.querySelectorAll(css)].slice(0, MOST).map((el) => String(el[key]?.baseVal ?? el[key] ?? "").slice(0, 300));
  const there = (path) => {
    try {
      return path.split(".").reduce((value, key) => value?.[key], window) !== undefined;
    } catch {
      return false;
    }
  };
  const parts = new Set();
  for (const el of [...document.querySelectorAll("[id],[class]")].slice(0, MOST)) {
    if (el.id) parts.add(`#${el.id}`);
    for (const name of el.classList) parts.add(name);
  }
  return {
    generator: [...document.querySelectorAll("meta[name=generator i]")].map((meta) => meta.content),
    asset: [...urls("script[src],img[src]", "src"), ...urls("link[href]", "href")],
    link: [...urls("a[href]", "href"), ...urls("form[action]", "action")],
    cookie: document.cookie.split(/;\s*/).map((cookie) => cookie.split("=")[0]),
    global: asked.filter(there),
    part: [...parts],
  };
}
