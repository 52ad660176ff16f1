const form = $("#form-register");
const METHODS = {
  shipping: {title: "Shipping Method", text: "{{ t('Please select the preferred shipping method to use on this order.') }}", from: {"flat.flat": "{{ t('Flat Shipping Rate') }} - 5.00", "pickup.pickup": "Pickup From Store - 0.00"}},
  payment: {title: "Payment Method", text: "{{ t('Please select the preferred payment method to use on this order.') }}", from: {"cod.cod": "{{ t('Cash On Delivery') }}", "bank_transfer.bank_transfer": "{{ t('Bank Transfer') }}"}},
};
let saved = false;
const tell = (kind, text) => {
  $("#alert").insertAdjacentHTML("afterbegin", `<div class="alert alert-${kind} alert-dismissible">${text} <button type="button" class="btn-close" data-dismiss="alert" aria-label="Close">&times;</button></div>`);
  setTimeout(() => { for (const old of document.querySelectorAll("#alert .alert-success")) old.remove(); }, 3000);
};
const confirmPart = async () => { $("#checkout-confirm").innerHTML = await part("checkout/confirm"); };
async function zones() {
  const {zone} = await fetch("/index.php?route=checkout/country&country_id=" + form.country_id.value).then((r) => r.json());
  form.zone_id.innerHTML = '<option value="">{{ t("--- Please Select ---") }}</option>' + Object.entries(zone).map(([id, name]) => `<option value="${id}">${name}</option>`).join("");
}
form.country_id.addEventListener("change", zones);
for (const radio of document.querySelectorAll("[type=radio][name=account]")) radio.addEventListener("change", () => { $("#password").style.display = radio.value === "1" ? "" : "none"; });
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const json = await post("checkout/save", Object.fromEntries(new FormData(form)));
  for (const bad of form.querySelectorAll(".is-invalid")) bad.classList.remove("is-invalid");
  for (const [name, text] of Object.entries(json.error || {})) { const f = form.elements[name]; f.classList.add("is-invalid"); f.parentNode.querySelector(".invalid-feedback").textContent = text; }
  if (json.success) { saved = true; tell("success", json.success); confirmPart(); }
});
for (const kind of ["shipping", "payment"]) $(`#button-${kind}-methods`).addEventListener("click", async () => {
  await later(120);
  if (!saved) return tell("danger", "Warning: Address required!");
  const m = METHODS[kind];
  document.body.insertAdjacentHTML("beforeend", `<div id="modal" class="modal"><div class="modal-dialog"><h5>${m.title}</h5><button type="button" class="btn-close" aria-label="Close" onclick="this.closest('.modal').remove()">&times;</button><form id="form-method"><p>${m.text}</p>${Object.entries(m.from).map(([code, name], n) => `<p><strong>${name.split(" - ")[0]}</strong></p><div class="form-check"><input type="radio" name="${kind}_method" value="${code}" id="in-${code}"${n ? "" : " checked"}> <label for="in-${code}">${name}</label></div>`).join("")}<div class="text-end"><button type="submit" class="btn btn-primary">{{ t('Continue') }}</button></div></form></div></div>`);
  $("#form-method").addEventListener("submit", async (event) => {
    event.preventDefault();
    const code = $(`#form-method :checked`).value;
    const json = await post(`checkout/${kind}_method/save`, {[kind + "_method"]: code});
    $("#modal").remove();
    $(`#input-${kind}-method`).value = m.from[code];
    tell("success", json.success);
    confirmPart();
  });
});
$("#input-checkout-agree").addEventListener("change", async ({target}) => { await post("checkout/agree", {agree: target.checked ? 1 : ""}); confirmPart(); });
document.addEventListener("click", async ({target}) => {
  if (target.id !== "button-confirm") return;
  const json = await post("checkout/order", {});
  if (json.redirect) location = json.redirect; else tell("danger", json.error);
});
zones(); confirmPart();
