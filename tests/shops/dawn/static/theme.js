// The theme's components: adding by script with a notification, what closes, and wallets that nobody may touch.
const one = (css, from = document) => from.querySelector(css), all = (css, from = document) => [...from.querySelectorAll(css)];
const note = one("#cart-notification");
all("[data-type=add-to-cart-form]").forEach((form) => form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = one("[name=add]", form);
  button.setAttribute("aria-disabled", true);
  const answer = await fetch("/cart/add.js", {method: "POST", body: new FormData(form)});
  button.removeAttribute("aria-disabled");
  const {notification, bubble} = await answer.json();
  note.innerHTML = notification;
  one("#cart-icon-bubble").innerHTML = bubble;
  setTimeout(() => { note.hidden = false; note.focus(); }, 150);
}));
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-express]")) fetch("/wallets/checkout", {method: "POST"});
  if (event.target.closest(".cart-notification__close, .cart-notification .link")) note.hidden = true;
  if (event.target.closest(".search-modal .modal__close-button")) event.target.closest("details").open = false;
});
