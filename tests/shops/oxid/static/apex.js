// Bootstrap's toggles, the theme's own validation, variants that reload a part of the page, terms kept in two forms.
const one = (css, from = document) => from.querySelector(css), all = (css, from = document) => [...from.querySelectorAll(css)];
const STATES = {de: ["Bayern", "Berlin", "Brandenburg", "Hamburg", "Sachsen"]};
const modal = (box, open) => {
  if (open) document.body.append(Object.assign(document.createElement("div"), {className: "modal-backdrop"}));
  else one(".modal-backdrop")?.remove();
  setTimeout(() => { box.classList.toggle("show", open); box.setAttribute("aria-hidden", !open); if (open) { box.setAttribute("aria-modal", "true"); box.focus(); } }, 200);
};
document.addEventListener("click", (event) => {
  const at = event.target.closest("[data-bs-toggle]"), kind = at?.dataset.bsToggle;
  all(".dropdown-menu.show").forEach((menu) => { if (!menu.parentElement.contains(event.target)) menu.classList.remove("show"); });
  if (kind === "dropdown") at.nextElementSibling.classList.toggle("show");
  if (kind === "collapse") {
    const part = one(at.dataset.bsTarget || at.getAttribute("href")), open = part.classList.toggle("show");
    at.setAttribute("aria-expanded", open);
  }
  if (kind === "modal") modal(one(at.dataset.bsTarget), true);
  if (event.target.closest("[data-bs-dismiss=modal]")) modal(event.target.closest(".modal"), false);
  if (event.target.matches(".modal")) modal(event.target, false);
});
if (one("#basketModal[data-now]")) modal(one("#basketModal"), true);
const hidden = (field) => !!field.closest("[style*='display: none']");
const check = (form) => {
  all("input,select,textarea", form).forEach((field) => { if (hidden(field)) field.required = false; field.setCustomValidity(""); });
  const good = form.checkValidity();
  form.classList.add("was-validated");
  all(".invalid-feedback", form).forEach((told) => told.remove());
  all(".form-control:invalid,.form-select:invalid", form).forEach((field, index) => {
    field.setCustomValidity(field.validity.typeMismatch ? "Bitte geben Sie eine gültige E-Mail-Adresse ein." : field.tagName === "SELECT" ? "Bitte wählen Sie mindestens eine Option." : "Bitte Wert angeben.");
    field.after(Object.assign(document.createElement("div"), {className: "invalid-feedback", textContent: field.validationMessage}));
    if (!index) field.scrollIntoView({block: "center"});
  });
  return good;
};
all(".needs-validation").forEach((form) => form.addEventListener("submit", (event) => {
  event.preventDefault();
  event.stopPropagation();
  if (check(form)) HTMLFormElement.prototype.submit.call(form);
}));
one("#userFormSubmit")?.addEventListener("click", () => { const form = one("#user_form"); if (check(form)) form.submit(); });
one("#userChangeAddress")?.addEventListener("click", (event) => {
  event.preventDefault();
  const part = one("#addressForm");
  part.style.display = part.style.display === "none" ? "block" : "none";
});
one("#showShipAddress")?.addEventListener("change", () => {
  const part = one("#shippingAddress");
  part.style.display = part.style.display === "none" ? "block" : "none";
});
all(".stateselect").forEach((select) => {
  const country = document.getElementById(select.dataset.country);
  const fill = () => {
    const states = STATES[country.value] || [];
    select.length = 1;
    states.forEach((name) => select.add(new Option(name, name)));
    select.parentElement.style.display = states.length ? "" : "none";
  };
  country.addEventListener("change", fill);
  fill();
});
one("#checkAgbTop")?.addEventListener("click", (event) => all("input[name=ord_agb]").forEach((item) => { item.value = event.target.checked ? "1" : "0"; }));
const variants = () => all("#variants [data-selection-id]").forEach((link) => link.addEventListener("click", async (event) => {
  event.preventDefault();
  link.parentElement.querySelector("input").value = link.dataset.selectionId;
  const asked = new URLSearchParams(new FormData(one(".js-oxWidgetReload")));
  all("#variants input").forEach((field) => asked.set(field.name, field.value));
  one("#details_container").innerHTML = await (await fetch(`/widget.php?${asked}`)).text();
  variants();
}));
variants();
const send = async () => {
  const answer = await (await fetch("/index.php", {method: "POST", body: new FormData(one("#basket_form"))})).text();
  document.body.innerHTML = new DOMParser().parseFromString(answer, "text/html").body.innerHTML;
  amounts();
};
const amounts = () => {
  all(".js-amount button").forEach((button) => button.addEventListener("click", () => {
    const field = one("input", button.parentElement);
    field.value = Math.max(0, Number(field.value) + (button.name === "less" ? -1 : 1));
    setTimeout(send, 350);
  }));
  all(".js-amount input").forEach((field) => field.addEventListener("change", send));
  all(".js-remove").forEach((button) => button.addEventListener("click", () => { one(".js-amount input", button.closest(".basketitemrow")).value = 0; send(); }));
};
amounts();
