// The shop's own behaviour: menus, adding without leaving the page, a checkout of five boxes drawn one after the other.
const one = (css, from = document) => from.querySelector(css), all = (css, from = document) => [...from.querySelectorAll(css)];
const later = (ms) => new Promise((done) => setTimeout(done, ms));
document.addEventListener("click", (event) => {
  const at = event.target.closest("[data-toggle]");
  all(".dropdown.open").forEach((open) => { if (!open.contains(event.target)) open.classList.remove("open"); });
  if (at?.dataset.toggle === "dropdown") { event.preventDefault(); at.parentElement.classList.toggle("open"); }
  if (at?.dataset.toggle === "collapse") one(at.dataset.target).classList.toggle("in");
  if (event.target.closest("[data-dismiss=alert]")) { event.preventDefault(); event.target.closest(".alert").remove(); }
  if (event.target.name === "accept_cookies") { fetch("/ajax/cookies"); one("#cookie-notice").style.display = "none"; }
});
const drawCart = (told) => { one("#cart .quantity").textContent = told.quantity || ""; one("#cart .formatted_value").textContent = told.formatted_value; };
one("form[name=buy_now_form]")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const told = await (await fetch("/ajax/cart.json", {method: "POST", body: new FormData(event.target)})).json();
  if (told.alert) alert(told.alert);
  await later(600); // the picture flies to the cart
  drawCart(told);
});
one("form[name=newsletter_subscribe_form]")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const told = await (await fetch(event.target.action, {method: "POST", body: new FormData(event.target)})).text();
  event.target.replaceWith(Object.assign(document.createElement("p"), {textContent: told}));
});
const box = one("#box-checkout");
if (box) {
  const part = (name) => one(`.${name}.wrapper`, box), everything = ["cart", "customer", "shipping", "payment", "summary"];
  const inputs = (css) => new URLSearchParams(all(`${css} input, ${css} select`).filter((e) => e.name && !e.matches(":disabled") && (e.checked || !/radio|checkbox/.test(e.type))).map((e) => [e.name, e.value]));
  let queue = everything.map((name) => [name, null, true]), running = false, changed = false, timer, checksum = "";
  const add = (name, data, draw) => { queue = queue.filter((task) => task[0] !== name); queue.push([name, data, draw]); run(); };
  const run = async () => {
    if (running || !queue.length) return;
    running = true;
    if (!one("body > .loader-wrapper")) document.body.append(Object.assign(document.createElement("div"), {className: "loader-wrapper"}));
    const [name, data, draw] = queue.shift();
    if (draw) part(name).style.opacity = 0.15;
    const html = await (await fetch(`/ajax/checkout_${name}.html`, {method: "POST", body: data})).text();
    await later(60);
    if (draw) { part(name).innerHTML = html; part(name).style.opacity = 1; }
    if (name === "customer" && draw) { changed = false; checksum = String(inputs("#box-checkout-customer")); }
    if (!queue.length) one("body > .loader-wrapper")?.remove();
    running = false;
    run();
  };
  const save = () => { add("customer", inputs("#box-checkout-customer"), true); ["cart", "shipping", "payment", "summary"].forEach((name) => add(name, null, true)); };
  run();
  box.addEventListener("click", (event) => {
    const button = event.target.closest("button"), option = event.target.closest(".option");
    if (button && /cart_item/.test(button.name)) {
      event.preventDefault();
      const data = inputs("#box-checkout-cart");
      data.set(button.name, button.value);
      add("cart", data, true);
      everything.slice(1).forEach((name) => add(name, null, true));
    }
    if (button?.name === "save_customer_details") { event.preventDefault(); save(); }
    if (button?.name === "confirm_order" && changed) { event.preventDefault(); alert("Your customer information contains unsaved changes."); }
    if (option && !option.classList.contains("active")) {
      const own = option.closest("section").id, kind = own.split("-").pop();
      all(".option", one(`#${own}`)).forEach((other) => other.classList.toggle("active", other === option));
      one("input", option).checked = true;
      add(kind, inputs(`#${own} .option.active`), false);
      if (kind === "shipping") add("payment", null, true);
      add("summary", null, true);
    }
  });
  box.addEventListener("input", (event) => {
    if (!event.target.closest("#box-checkout-customer")) return;
    changed = String(inputs("#box-checkout-customer")) !== checksum;
    one("[name=save_customer_details]").disabled = !changed;
  });
  box.addEventListener("change", async (event) => {
    const name = event.target.name;
    if (name === "different_shipping_address" || name === "create_account") {
      const more = one(name === "create_account" ? "#account-container" : "#shipping-address-container");
      more.style.display = event.target.checked ? "" : "none";
      more.disabled = !event.target.checked;
    }
    if (name === "country_code") {
      const zones = await (await fetch(`/ajax/zones.json?country_code=${event.target.value}`)).json(), select = one("[name=zone_code]");
      select.innerHTML = zones.zones.map((zone) => `<option value="${zone}">${zone}</option>`).join("");
      select.disabled = !zones.zones.length;
    }
  });
  box.addEventListener("focusout", (event) => {
    if (event.target.closest("#box-checkout-customer")) timer = setTimeout(() => { if (changed) save(); }, 50);
  });
  box.addEventListener("focusin", (event) => { if (event.target.closest("#box-checkout-customer")) clearTimeout(timer); });
  one("form[name=checkout_form]").addEventListener("submit", () => {
    const button = one("[name=confirm_order]");
    button.style.display = "none";
    button.before(Object.assign(document.createElement("div"), {className: "btn btn-block btn-default btn-lg disabled", textContent: "Please wait…"}));
  });
}
