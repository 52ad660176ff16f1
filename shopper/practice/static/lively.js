// The shop in the browser: fetches pages and shows them in one document; a cart drawer, dialogs and comboboxes.
"use strict";
const root = document.getElementById("root");
const money = (cents) => new Intl.NumberFormat("en-IE", { style: "currency", currency: "EUR" }).format(cents / 100);
let asked = 0;

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

async function part(address, options = {}) {
  return fetch(address, { ...options, headers: { "X-Part": "page", ...options.headers } });
}

// All parts of a checkout are one page with one address.
function shown(url) {
  const told = new URL(url);
  told.searchParams.delete("note"); // what was just done is not done again when the page is opened again
  return /^\/checkout\/(?!thanks)/.test(told.pathname) ? "/checkout" : told.pathname + told.search + told.hash;
}

async function show(address, options = {}, remember = true) {
  const mine = ++asked;
  root.classList.add("busy");
  const answer = await part(address, options);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (mine !== asked) return;
  root.classList.remove("busy");
  document.querySelectorAll("dialog").forEach((dialog) => dialog.remove());
  document.title = page.title;
  root.replaceChildren(...page.body.childNodes);
  const url = new URL(answer.url);
  url.hash = url.hash || new URL(address, location.href).hash;
  if (remember && shown(url) !== location.pathname + location.search) history.pushState(null, "", shown(url));
  else history.replaceState(null, "", shown(url));
  (url.hash && document.getElementById(url.hash.slice(1)) || document.body).scrollIntoView();
  if (url.searchParams.get("note") === "in-cart") drawer();
}

function dialog(kind, label, ...children) {
  document.querySelectorAll("dialog").forEach((other) => other.remove());
  const close = element("button", { type: "button", class: "close", "aria-label": "Close" }, "×");
  const made = element("dialog", { class: kind, "aria-label": label }, close, ...children);
  close.addEventListener("click", () => made.remove());
  made.addEventListener("close", () => made.remove());
  document.body.append(made);
  made.showModal();
  return made;
}

// The drawer tells all that the cart's own page does: what runs short, the gift, every part of the sum.
async function drawer() {
  const [cart, page] = await Promise.all([
    fetch("/api/cart").then((answer) => answer.json()),
    part("/cart").then((answer) => answer.text()).then((text) => new DOMParser().parseFromString(text, "text/html")),
  ]);
  const rows = [...page.querySelectorAll(".lines > li")];
  const lines = cart.lines.map((line, nth) => element("li", {},
    element("img", { src: `/pictures/${line.slug}.svg`, alt: "", width: 64, height: 64 }),
    element("div", {},
      element("a", { class: "name", href: `/p/${line.slug}` }, line.name),
      ...(line.option ? [element("p", { class: "small" }, line.option)] : []),
      element("p", { class: "small" }, `Quantity: ${line.quantity}`),
      ...(rows[nth]?.querySelectorAll(".error") ?? [])),
    element("p", { class: "price" }, money(line.total))));
  const full = [
    element("ul", { class: "list" }, ...lines),
    ...page.querySelectorAll(".gift, .sums, .sums + p, details.code"),
    element("a", { class: "button", href: "/checkout" }, "Checkout"),
    element("a", { class: "button second", href: "/cart" }, "View cart"),
  ];
  dialog("drawer", "Your cart", element("h2", {}, "Your cart"), ...(lines.length ? full : [element("p", {}, "Your cart is empty.")]));
}

async function asDialog(address) {
  const page = new DOMParser().parseFromString(await (await part(address)).text(), "text/html");
  dialog("modal", page.title, ...page.querySelector("main").childNodes);
}

function choose(option) {
  const pick = option.closest(".pick"), box = pick.querySelector("[role=combobox]");
  pick.querySelectorAll("[role=option]").forEach((other) => other.setAttribute("aria-selected", String(other === option)));
  pick.querySelector("input").value = option.dataset.value;
  box.querySelector("span").textContent = option.textContent;
  unfold(box, false);
}

function unfold(box, open) {
  box.setAttribute("aria-expanded", String(open));
  document.getElementById(box.getAttribute("aria-controls")).hidden = !open;
}

document.addEventListener("click", (event) => {
  const box = event.target.closest("[role=combobox][aria-haspopup]"), option = event.target.closest(".pick [role=option]");
  document.querySelectorAll("[role=combobox][aria-expanded=true]").forEach((other) => other !== box && unfold(other, false));
  if (option) return choose(option);
  if (box) return unfold(box, box.getAttribute("aria-expanded") !== "true");
  if (event.target.closest("[data-open=cart]")) return drawer();
  const answered = event.target.closest("[data-consent]");
  if (answered) {
    answered.closest(".consent").remove();
    const body = new URLSearchParams({ choice: answered.dataset.consent, back: "/" });
    return fetch("/consent", { method: "POST", body, redirect: "manual", keepalive: true });
  }
  const menu = event.target.closest("button.menu");
  if (menu) {
    const open = menu.getAttribute("aria-expanded") !== "true";
    menu.setAttribute("aria-expanded", String(open));
    return document.getElementById("shelves").classList.toggle("open", open);
  }
  const link = event.target.closest("a[href^='/']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  if ("dialog" in link.dataset) asDialog(link.getAttribute("href"));
  else show(link.getAttribute("href"));
});

let typed = 0;
document.addEventListener("input", async (event) => {
  if (event.target.id !== "q") return;
  const mine = ++typed, list = document.getElementById("suggestions"), words = event.target.value.trim();
  const answer = words.length < 2 ? null : await fetch(`/search/suggest?q=${encodeURIComponent(words)}`);
  const products = answer?.ok ? await answer.json() : [];
  if (mine !== typed || !list.isConnected) return;
  list.replaceChildren(...products.map((product) => element("li", { role: "option", "data-path": product.path }, product.name)));
  list.hidden = products.length === 0;
  event.target.setAttribute("aria-expanded", String(products.length > 0));
});
document.addEventListener("pointerdown", (event) => {
  const product = event.target.closest("#suggestions [data-path]"), list = document.getElementById("suggestions");
  if (product) { event.preventDefault(); return show(product.dataset.path); }
  if (list && !event.target.closest(".search")) list.hidden = true;
});

document.addEventListener("keydown", (event) => {
  const box = event.target.closest?.("[role=combobox][aria-haspopup]");
  if (!box || !["ArrowDown", "ArrowUp", "Escape"].includes(event.key)) return;
  event.preventDefault();
  if (event.key === "Escape") return unfold(box, false);
  const options = [...document.getElementById(box.getAttribute("aria-controls")).children];
  const now = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  choose(options[(now + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length]);
});

document.addEventListener("submit", (event) => {
  if (event.target.method === "dialog") return;
  event.preventDefault();
  const form = event.target, sent = new URLSearchParams(new FormData(form, event.submitter));
  const address = form.getAttribute("action") || location.href;
  if (form.method === "post") show(address, { method: "POST", body: sent });
  else show(`${address}?${sent}`);
});

window.addEventListener("popstate", () => show(location.href, {}, false));
document.documentElement.classList.add("js");
show(location.href, {}, false);
