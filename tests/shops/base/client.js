// What the client-rendered shops share: asking the API, drawing into the page, links that load no page.
const api = async (path, method = "GET", data) => (await fetch(`/api${path}`, {
  method, headers: data ? {"Content-Type": "application/json"} : {}, body: data && JSON.stringify(data),
})).json();
const one = (css, from = document) => from.querySelector(css), all = (css, from = document) => [...from.querySelectorAll(css)];
const later = (ms) => new Promise((done) => setTimeout(done, ms));
const listeners = {};
const on = (type, css, act) => {
  if (!listeners[type]) {
    listeners[type] = [];
    document.addEventListener(type, (event) => {
      for (const [where, what] of listeners[type]) {
        const target = event.target.closest?.(where);
        if (target) what(target, event);
      }
    });
  }
  listeners[type].push([css, act]);
};
const visit = (address) => { history.pushState({}, "", address); draw(); };
const typed = (form) => Object.fromEntries(new FormData(form));
on("click", "a[href^='/']", (link, event) => {
  if (event.defaultPrevented || link.dataset.plain) return;
  event.preventDefault();
  visit(link.getAttribute("href"));
});
addEventListener("popstate", () => draw());
