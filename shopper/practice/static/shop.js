// The few things a page cannot do by itself: the menu on phones, suggestions while typing, staying put after the cookie question.
"use strict";

const menu = document.querySelector("button.menu");
menu?.addEventListener("click", () => {
  const open = menu.getAttribute("aria-expanded") !== "true";
  menu.setAttribute("aria-expanded", String(open));
  document.getElementById("shelves").classList.toggle("open", open);
});

const box = document.getElementById("q");
const list = document.getElementById("suggestions");
let chosen = -1;
let asked = 0;

function close() {
  list.hidden = true;
  chosen = -1;
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
}

function offer(products) {
  list.replaceChildren(...products.map((product, place) => {
    const item = document.createElement("li");
    item.id = `suggestion-${place}`;
    item.setAttribute("role", "option");
    item.dataset.path = product.path;
    item.textContent = product.name;
    return item;
  }));
  list.hidden = products.length === 0;
  chosen = -1;
  box.setAttribute("aria-expanded", String(products.length > 0));
}

async function suggest() {
  const mine = ++asked;
  if (box.value.trim().length < 2) return close();
  const answer = await fetch(`/search/suggest?q=${encodeURIComponent(box.value)}`);
  const products = answer.ok ? await answer.json() : [];
  if (mine === asked && document.activeElement === box) offer(products);
}

function move(by) {
  const items = [...list.children];
  chosen = (chosen + by + items.length) % items.length;
  items.forEach((item, place) => item.setAttribute("aria-selected", String(place === chosen)));
  box.setAttribute("aria-activedescendant", items[chosen].id);
}

if (box) {
  box.addEventListener("input", suggest);
  box.addEventListener("blur", () => { asked++; close(); });
  box.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); move(event.key === "ArrowDown" ? 1 : -1); }
    if (event.key === "Escape") close();
    if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); location.href = list.children[chosen].dataset.path; }
  });
  // Pressing must not take the focus away, or the list would be gone before the click.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => { if (event.target.dataset.path) location.href = event.target.dataset.path; });
}

const consent = document.querySelector(".consent form");
consent?.addEventListener("submit", (event) => {
  event.preventDefault();
  const answer = new URLSearchParams({ choice: event.submitter?.value ?? "reject", back: "/" });
  consent.closest(".consent").remove();
  fetch("/consent", { method: "POST", body: answer, redirect: "manual", keepalive: true });
});
