document.addEventListener("submit", async (event) => {
  const form = event.target.closest("[data-role=tocart-form], #product_addtocart_form");
  if (!form) return;
  event.preventDefault();
  const lacking = [...form.querySelectorAll(".swatch-input")].filter((one) => !one.value);
  for (const old of form.querySelectorAll(".mage-error")) old.remove();
  for (const one of lacking) one.insertAdjacentHTML("afterend", '<div class="mage-error" generated="true">This is a required field.</div>');
  if (lacking.length) return;
  const button = $(".tocart", form) || $("button", form), text = $("span", button);
  button.classList.add("disabled"); text.textContent = "Adding...";
  await later(250);
  const json = await fetch("/checkout/cart/add/", {method: "POST", body: new URLSearchParams(new FormData(form))}).then((r) => r.json());
  if (json.backUrl) { location = json.backUrl; return; }
  text.textContent = "Added";
  await sections();
  await later(700);
  button.classList.remove("disabled"); text.textContent = "Add to Cart";
});
