// Allure shows a link that leads to a file beside the report as text that can't be followed; here it can.
// `ways` are addresses by the name of the link, by the page of the journey: laid before this by `ways_back.py`.
(() => {
  const PLACE = '[data-testid="test-result-meta-link"]';
  const way = (place) => place.querySelector("a") ? "" : (ways[location.hash.slice(1).split("/")[0]] || {})[place.textContent.trim()] || "";
  const follow = (event) => {
    const place = event.target.closest && event.target.closest(PLACE);
    const url = place && way(place);
    if (!url || (event.type === "keydown" && event.key !== "Enter")) return;
    const link = Object.assign(document.createElement("a"), { href: url, target: "_blank", rel: "noopener" });
    link.click();
  };
  const mark = () => document.querySelectorAll(PLACE).forEach((place) => {
    if (!way(place) || place.tabIndex === 0) return;
    place.tabIndex = 0;
    place.setAttribute("role", "link");
    place.style.cursor = "pointer";
  });
  addEventListener("click", follow);
  addEventListener("keydown", follow);
  new MutationObserver(mark).observe(document, { childList: true, subtree: true });
})();
