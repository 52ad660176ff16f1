const $ = (css, from = document) => from.querySelector(css), later = (ms) => new Promise((go) => setTimeout(go, ms));
const rest = (to, data) => fetch(to, {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(data)}).then((r) => r.json());
const mask = async (work) => { document.body.insertAdjacentHTML("beforeend", '<div class="loading-mask" data-role="loader"><div class="loader"></div></div>'); try { await later(200); return await work(); } finally { $("body > .loading-mask:last-child").remove(); } };
let serial = 0;
const field = (name, label, {need = true, type = "text", note = ""} = {}) => `<div class="field ${need ? "_required" : ""}" name="shippingAddress.${name}"><label class="label" for="K${++serial}"><span>${label}</span></label><div class="control"><input class="input-text" type="${type}" name="${name}" aria-required="${need}" aria-invalid="false" id="K${serial}" placeholder="">${note}</div></div>`;
const list = (name, label, options, need = true) => `<div class="field ${need ? "_required" : ""}"><label class="label" for="K${++serial}"><span>${label}</span></label><div class="control"><select class="select" name="${name}" id="K${serial}" aria-required="${need}"><option value="">Please select a region, state or province.</option>${Object.entries(options).map(([k, v]) => `<option value="${k}">${v}</option>`).join("")}</select></div></div>`;
const address = () => Object.fromEntries([...document.querySelectorAll("#co-shipping-form input, #co-shipping-form select")].map((f) => [f.name, f.value]));
const email = () => LOGGED ? MAIL : $("#customer-email").value;

function draw() {
  const mail = LOGGED ? "" : `<form class="form form-login" data-role="email-with-possible-login" onsubmit="return false"><fieldset id="customer-email-fieldset" class="fieldset"><div class="field required"><label class="label" for="customer-email"><span>Email Address</span></label><div class="control _with-tooltip"><input class="input-text" type="email" name="username" id="customer-email"> <span class="note">You can create an account after checkout.</span></div></div><fieldset class="fieldset hidden-fields" style="display:none"><div class="field"><label class="label" for="customer-password"><span>Password</span></label><input class="input-text" placeholder="Password" type="password" name="password" id="customer-password" autocomplete="off"> <span class="note">You already have an account with us. Sign in or continue as guest.</span></div><button type="submit" class="action login primary" data-action="checkout-method-login"><span>Login</span></button> <a class="action remind" href="/customer/account/forgotpassword/"><span>Forgot Your Password?</span></a></fieldset></fieldset></form>`;
  $("#checkout").innerHTML = `${LOGGED ? "" : '<div class="authentication-wrapper"><button type="button" class="action action-auth-toggle"><span>Sign In</span></button></div>'}<div class="opc-estimated-wrapper"><div class="estimated-block"><span class="estimated-label">Estimated Total</span> <span class="estimated-price">${SUBTOTAL}</span></div></div><ul class="opc-progress-bar"><li class="opc-progress-bar-item _active"><span>Shipping</span></li><li class="opc-progress-bar-item"><span>Review &amp; Payments</span></li></ul><div class="opc-wrapper"><ol class="opc" id="checkoutSteps"><li id="shipping" class="checkout-shipping-address"><div class="step-title">Shipping Address</div><div id="checkout-step-shipping" class="step-content">${mail}<form class="form form-shipping-address" id="co-shipping-form" onsubmit="return false"><div id="shipping-new-address-form" class="fieldset address">${field("firstname", "First Name")}${field("lastname", "Last Name")}${field("company", "Company", {need: false})}<fieldset class="field street admin__control-fields required"><legend class="label"><span>Street Address</span></legend><div class="control"><div class="field"><label class="label hidden" for="s0"><span>Street Address: Line 1</span></label><input class="input-text" type="text" name="street[0]" id="s0"></div><div class="field"><label class="label hidden" for="s1"><span>Street Address: Line 2</span></label><input class="input-text" type="text" name="street[1]" id="s1"></div></div></fieldset>${list("country_id", "Country", COUNTRIES)}<div id="region"></div>${field("city", "City")}${field("postcode", "Zip/Postal Code")}${field("telephone", "Phone Number", {type: "tel", note: '<span class="field-tooltip" tabindex="0" title="For delivery questions."> ? </span>'})}</div></form></div></li><li id="opc-shipping_method" class="checkout-shipping-method"><div class="step-title">Shipping Methods</div><form id="co-shipping-method-form" novalidate><div id="rates"><div class="no-quotes-block">Sorry, no quotes are available for this order at this time</div></div></form></li></ol></div><aside class="opc-sidebar opc-summary-wrapper"><div class="opc-block-summary"><span class="title">Order Summary</span><div><strong><span>${COUNT}</span> Item in Cart</strong> ${SUBTOTAL}</div></div></aside>`;
  $("[name=country_id]").value = "DE";
  region();
  rates();
  $("#co-shipping-form").addEventListener("change", ({target}) => { if (target.name === "country_id") region(); if (/country_id|postcode|region_id/.test(target.name)) later(300).then(rates); });
  $("#co-shipping-method-form").addEventListener("submit", next);
  $("#customer-email")?.addEventListener("change", known);
  $(".form-login")?.addEventListener("submit", login);
}
async function known() {
  await later(400);
  const {free} = await rest("/rest/email-available", {email: email()});
  $(".hidden-fields").style.display = free ? "none" : "";
}
async function login() { const json = await rest("/rest/login", {username: email(), password: $("#customer-password").value}); if (!json.errors) location.reload(); }
function region() {
  const some = REGIONS[$("[name=country_id]").value];
  $("#region").innerHTML = some ? list("region_id", "State/Province", some) : field("region", "State/Province", {need: false});
}
async function rates() {
  $("#opc-shipping_method").insertAdjacentHTML("beforeend", '<div class="loading-mask" style="position:absolute"></div>');
  const {rates} = await rest("/rest/rates", address());
  await later(250);
  for (const one of document.querySelectorAll("#opc-shipping_method .loading-mask")) one.remove();
  const was = $("[name=shipping_method]:checked")?.value;
  $("#rates").innerHTML = `<table class="table-checkout-shipping-method"><tbody>${rates.map((r) => `<tr class="row"><td class="col col-method"><input type="radio" class="radio" name="shipping_method" value="${r.code}" id="s_${r.code}" aria-labelledby="label_method_${r.code} label_carrier_${r.code}"${r.code === was || rates.length === 1 ? " checked" : ""}></td><td class="col col-price"><span class="price">${r.price}</span></td><td class="col col-method" id="label_method_${r.code}">${r.title}</td><td class="col col-carrier" id="label_carrier_${r.code}">${r.carrier}</td></tr>`).join("")}</tbody></table><div class="actions-toolbar"><div class="primary"><button data-role="opc-continue" type="submit" class="button action continue primary"><span>Next</span></button></div></div>`;
}
async function next(event) {
  event.preventDefault();
  for (const old of document.querySelectorAll(".field-error, .message.notice")) old.remove();
  const rate = $("[name=shipping_method]:checked");
  if (!rate) { $("#rates").insertAdjacentHTML("beforebegin", '<div role="alert" class="message notice"><span>The shipping method is missing. Select the shipping method and try again.</span></div>'); return; }
  const bad = [...document.querySelectorAll("#co-shipping-form [aria-required=true]"), ...(LOGGED ? [] : [$("#customer-email")])].filter((f) => !f.value);
  for (const f of bad) { f.setAttribute("aria-invalid", "true"); f.insertAdjacentHTML("afterend", '<div class="field-error" generated="true"><span>This is a required field.</span></div>'); }
  if (bad.length) { bad[0].focus(); return; }
  const json = await mask(() => rest("/rest/shipping", {address: address(), email: email(), rate: rate.value}));
  location.hash = "payment";
  payment(json.summary);
}
function payment(summary) {
  const a = address(), lines = `${a.firstname} ${a.lastname}<br>${a["street[0]"]}<br>${a.city}, ${a.postcode}<br>${COUNTRIES[a.country_id]}`;
  const method = (code, title) => `<div class="payment-method"><div class="payment-method-title field choice"><input type="radio" name="payment[method]" class="radio" id="${code}" value="${code}"> <label class="label" for="${code}"><span>${title}</span></label></div><div class="payment-method-content"><div class="payment-method-billing-address"><div class="billing-address-same-as-shipping-block field choice"><input type="checkbox" id="same-${code}" checked> <label for="same-${code}"><span>My billing and shipping address are the same</span></label></div><div class="billing-address-details">${lines}</div></div><div class="checkout-agreements-block"><div class="checkout-agreement field choice required"><input type="checkbox" class="required-entry" id="agree-${code}" name="agreement[1]" required> <label for="agree-${code}"><button type="button" class="action action-show"><span>I agree to the terms and conditions</span></button></label></div></div><div class="actions-toolbar"><div class="primary"><button class="action primary checkout" type="button" title="Place Order"><span>Place Order</span></button></div></div></div></div>`;
  for (const [n, one] of document.querySelectorAll(".opc-progress-bar-item").entries()) one.classList.toggle("_active", n === 1);
  $("#shipping").style.display = $("#opc-shipping_method").style.display = "none";
  $("#checkoutSteps").insertAdjacentHTML("beforeend", `<li id="payment" class="checkout-payment-method"><div class="step-title">Payment Method</div><form id="co-payment-form" onsubmit="return false"><fieldset class="fieldset"><legend class="hidden"><span>Payment Information</span></legend><div class="payment-methods">${method("checkmo", "Check / Money order")}${method("banktransfer", "Bank Transfer Payment")}</div></fieldset></form><div class="payment-option discount-code"><div class="payment-option-title"><span class="action action-toggle" role="heading" aria-level="2">Apply Discount Code</span></div></div></li>`);
  $(".opc-block-summary").innerHTML = summary;
  $(".estimated-price").textContent = $(".grand .price").textContent;
  $("#payment").addEventListener("change", ({target}) => { if (target.name === "payment[method]") for (const one of document.querySelectorAll(".payment-method")) one.classList.toggle("_act", one.contains(target)); });
  $("#payment").addEventListener("click", async ({target}) => {
    const button = target.closest(".checkout");
    if (!button) return;
    const one = button.closest(".payment-method"), agreed = $("[name='agreement[1]']", one);
    for (const old of document.querySelectorAll(".mage-error")) old.remove();
    if (!agreed.checked) { agreed.insertAdjacentHTML("afterend", '<div class="mage-error" style="color:#e02b27">This is a required field.</div>'); return; }
    await mask(() => rest("/rest/order", {method: $(".radio", one).value}));
    location = "/checkout/onepage/success/";
  });
}
later(500).then(draw);
