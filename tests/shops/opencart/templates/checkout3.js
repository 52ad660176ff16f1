const titles = {}, first = $("#collapse-option") ? "option" : "address";
let kind = "";
function show(key) {
  for (const body of document.querySelectorAll(".panel-collapse")) body.classList.remove("in");
  const body = $("#collapse-" + key), title = body.parentNode.querySelector(".panel-title");
  if (!titles[key]) { titles[key] = title.textContent; title.innerHTML = `<a href="#collapse-${key}" data-toggle="collapse" class="accordion-toggle">${titles[key]} <i>&#9662;</i></a>`; }
  body.classList.add("in");
}
async function load(key, more = "") {
  $(`#collapse-${key} .panel-body`).innerHTML = await part((key === "confirm" ? "checkout/confirm" : "checkout/part/" + key) + more);
  await later(80);
  show(key);
}
const data = (css) => Object.fromEntries([...document.querySelectorAll(`${css} input, ${css} select, ${css} textarea`)].filter((f) => !/radio|checkbox/.test(f.type) || f.checked).map((f) => [f.name, f.value]));
function wrong(css, error) {
  for (const [name, text] of Object.entries(error)) {
    const field = $(`${css} [name=${name}]`);
    if (field) field.insertAdjacentHTML("afterend", `<div class="text-danger">${text}</div>`);
    else $(`${css} .panel-body`).insertAdjacentHTML("afterbegin", `<div class="alert alert-danger alert-dismissible">${text}<button type="button" class="close" data-dismiss="alert">&times;</button></div>`);
  }
}
async function send(route, css, next) {
  await later(70);
  const json = await post(route, {...data(css), account: kind});
  for (const old of document.querySelectorAll(".alert, .text-danger")) old.remove();
  if (json.error) wrong(css, json.error); else await load(next);
}
document.addEventListener("click", async ({target}) => {
  if (target.id === "button-account") { kind = $("[name=account]:checked").value; load("address", "&account=" + kind); }
  if (target.id === "button-login") {
    const json = await post("account/login", {...data("#collapse-option"), ajax: 1});
    if (json.redirect) location = json.redirect; else wrong("#collapse-option", json.error);
  }
  if (target.id === "button-address") send("checkout/save", "#collapse-address", "shipping_method");
  if (target.id === "button-shipping-method") send("checkout/shipping_method/save", "#collapse-shipping_method", "payment_method");
  if (target.id === "button-payment-method") send("checkout/payment_method/save", "#collapse-payment_method", "confirm");
  if (target.id === "button-confirm") { const json = await post("checkout/order", {}); if (json.redirect) location = json.redirect; else alert(json.error); }
});
document.addEventListener("change", async ({target}) => {
  if (target.name !== "country_id") return;
  const {zone} = await fetch("/index.php?route=checkout/country&country_id=" + target.value).then((r) => r.json());
  $("[name=zone_id]").innerHTML = '<option value="">{{ t("--- Please Select ---") }}</option>' + Object.entries(zone).map(([id, name]) => `<option value="${id}">${name}</option>`).join("");
});
if (first === "address") load("address"); else show("option");
