// Pages with real addresses whose blocks a script draws late: mini cart, cart, and a checkout that recalculates after each field.
const app = one("#app"), mini = one("#mini"), path = location.pathname, query = new URLSearchParams(location.search);
const STATES = {US: {AL: "Alabama", CA: "California", NY: "New York"}, CA: {ON: "Ontario"}, DE: {}};
let cart, person, note = sessionStorage.getItem("note") || "";
sessionStorage.removeItem("note");
const banner = (text, kind = "success") => `<div class="wc-block-components-notice-banner is-${kind}" role="alert"><div class="wc-block-components-notice-banner__content">${text}</div></div>`;
const text = (label, name, complete, more = "required") => `<div class="wc-block-components-text-input"><input type="${name === "email" ? "email" : "text"}" id="shipping-${name}" name="${name}" autocomplete="${complete}" aria-label="${label}" ${more} value="${cart.draft[name] || ""}"><label for="shipping-${name}">${label}</label></div>`;
const select = (label, name, complete, options, now) => `<div class="wc-blocks-components-select"><div class="wc-blocks-components-select__container"><label for="shipping-${name}" class="wc-blocks-components-select__label">${label}</label><select class="wc-blocks-components-select__select" id="shipping-${name}" name="${name}" autocomplete="${complete}" required><option value="" disabled ${now ? "" : "selected"}>Select a ${label.toLowerCase()}</option>${Object.entries(options).map(([value, shown]) => `<option value="${value}" ${now === value ? "selected" : ""}>${shown}</option>`).join("")}</select></div></div>`;
const radio = (name, value, label, price, now) => `<label class="wc-block-components-radio-control__option" for="radio-${name}-${value}"><input id="radio-${name}-${value}" class="wc-block-components-radio-control__input" type="radio" name="radio-${name}" value="${value}" ${now ? "checked" : ""}><span class="wc-block-components-radio-control__label">${label}</span> <span>${price || ""}</span></label>`;
const cards = (title, list) => `<h1 class="wp-block-query-title">${title}</h1>${list.length ? `<ul class="products wc-block-product-template">${list.map((p) => `<li class="wc-block-product"><a href="/product/${p.slug}/" data-plain="1"><img src="/picture/${p.slug}" alt="${p.name}" width="220" height="220"></a><h2 class="wp-block-post-title"><a href="/product/${p.slug}/" data-plain="1">${p.name}</a></h2><div class="price"><span class="woocommerce-Price-amount amount">${p.price}</span></div><div class="wp-block-button">${Object.keys(p.options).length ? `<a class="button" href="/product/${p.slug}/" data-plain="1" aria-label="Select options for “${p.name}”">Select options</a>` : p.stock ? `<button class="button" data-quick="${p.slug}" aria-label="Add to cart: “${p.name}”"><span>Add to cart</span></button>` : `<a class="button" href="/product/${p.slug}/" data-plain="1">Read more</a>`}</div></li>`).join("")}</ul>` : "<p>No products were found matching your selection.</p>"}`;
const sums = () => `<div class="wc-block-components-totals-wrapper"><div class="total"><span>Subtotal</span><span>${cart.subtotal}</span></div><div class="total"><span>Shipping</span><span>${cart.shipping || "Calculated at checkout"}</span></div><div class="total"><span>Total</span><span>${cart.total}</span></div></div>`;
const drawMini = () => { mini.innerHTML = `<button class="wc-block-mini-cart__button" data-mini aria-label="${cart.count} item${cart.count === 1 ? "" : "s"} in cart, total price of ${cart.subtotal}"><span>🛒</span>${cart.count ? `<span class="wc-block-mini-cart__badge">${cart.count}</span>` : ""}</button>`; };
const product = async (slug) => {
  const {product: p} = await api(`/products/${slug}`);
  document.title = `${p.name} – Harbour Sound`;
  return `${note}<div class="two"><img src="/picture/${slug}" alt="${p.name}" width="460" height="460"><div class="summary"><h1 class="wp-block-post-title">${p.name}</h1><p class="price">${p.price}</p><p>${p.text}</p><p class="stock">${p.stock ? "In stock" : "Out of stock"}</p>${p.stock ? `<form class="cart ${Object.keys(p.options).length ? "variations_form" : ""}" data-add="${slug}">${Object.entries(p.options).map(([name, values]) => `<table class="variations"><tr><th class="label"><label for="pa_${name}">${name}</label></th><td class="value"><select id="pa_${name}" name="${name}"><option value="">Choose an option</option>${values.map((v) => `<option>${v}</option>`).join("")}</select></td></tr></table>`).join("")}<label class="screen-reader-text" for="quantity_1">${p.name} quantity</label><input type="number" id="quantity_1" name="quantity" value="1" min="1"> <button type="submit" class="single_add_to_cart_button button ${Object.keys(p.options).length ? "disabled wc-variation-selection-needed" : ""}">Add to cart</button></form>` : ""}</div></div>`;
};
const checkout = async () => {
  if (!cart.count) return "<h1>Checkout</h1><p>Your cart is currently empty!</p>";
  const d = cart.draft, {methods} = await api("/methods");
  const rates = d.postcode && d.city && d.country ? methods.map((m) => radio("shipping", m.id, m.name, m.price, d.shipping === m.id)).join("") : "<p>Enter a shipping address to view shipping options.</p>";
  return `<h1>Checkout</h1><div class="two"><form class="wc-block-checkout__form" novalidate>
    <div class="wc-block-components-express-payment"><h2>Express Checkout</h2><div class="express"><button type="button" data-express aria-label="PayPal">PayPal</button><button type="button" data-express aria-label="Google Pay">G Pay</button></div><p>Or continue below</p></div>
    <fieldset class="wc-block-checkout__contact-fields" id="contact-fields"><legend class="screen-reader-text">Contact information</legend><h2>Contact information</h2>${person ? "" : `<a href="/my-account/?redirect=checkout" data-plain="1">Log in</a>`}${text("Email address", "email", "email")}${person ? "" : `<div class="wc-block-components-checkbox"><label for="create"><input id="create" type="checkbox" name="create"><span>Create an account with Harbour Sound</span></label></div>`}</fieldset>
    <fieldset id="shipping-fields"><legend class="screen-reader-text">Shipping address</legend><h2>Shipping address</h2>${select("Country/Region", "country", "country", {CA: "Canada", DE: "Germany", US: "United States (US)"}, d.country || "CA")}${text("First name", "first_name", "given-name")}${text("Last name", "last_name", "family-name")}${text("Address", "address_1", "address-line1")}<button type="button" class="wc-block-components-address-form__address_2-toggle">+ Add apartment, suite, etc.</button>${text("City", "city", "address-level2")}${Object.keys(STATES[d.country || "CA"]).length ? select("State", "state", "address-level1", STATES[d.country || "CA"], d.state) : ""}${text("ZIP Code", "postcode", "postal-code")}${text("Phone (optional)", "phone", "tel", "")}
    <div class="wc-block-components-checkbox"><label for="same"><input id="same" type="checkbox" name="same" checked><span>Use same address for billing</span></label></div></fieldset>
    <fieldset id="shipping-option"><legend class="screen-reader-text">Shipping options</legend><h2>Shipping options</h2><div id="rates">${rates}</div></fieldset>
    <fieldset id="payment-method"><legend class="screen-reader-text">Payment options</legend><h2>Payment options</h2>${radio("payment", "bacs", "Direct bank transfer", "", (d.payment || "bacs") === "bacs")}${radio("payment", "cod", "Cash on delivery", "", d.payment === "cod")}</fieldset>
    <div class="wc-block-components-checkbox"><label for="notes"><input id="notes" type="checkbox"><span>Add a note to your order</span></label></div><p>By proceeding with your purchase you agree to our <a href="/terms/">Terms and Conditions</a> and <a href="/privacy/">Privacy Policy</a></p>
    <div class="wc-block-checkout__actions_row"><a href="/cart/" data-plain="1" class="wc-block-components-checkout-return-to-cart-button">Return to Cart</a> <button type="button" class="wc-block-components-button wc-block-components-checkout-place-order-button" data-order><span class="wc-block-components-button__text">Place Order</span></button></div></form>
    <div class="wc-block-checkout__sidebar"><h2>Order summary</h2>${cart.lines.map((l) => `<div class="wc-block-components-order-summary-item"><span aria-hidden="true">${l.quantity}</span><h3>${l.name}</h3><span>${l.sum}</span></div>`).join("")}<div id="sums">${sums()}</div></div></div>`;
};
const account = () => person ? `<h1>My account</h1><nav aria-label="Account pages"><a href="/my-account/orders/">Orders</a> <button data-leave>Log out</button></nav><p>Hello <strong>${person.name || person.email}</strong></p>`
  : `<h1>My account</h1>${note}<div class="two"><div><h2>Login</h2><form class="woocommerce-form-login" data-login><p><label for="username">Username or email address *</label><input id="username" name="email" autocomplete="username" required></p><p><label for="password">Password *</label><input id="password" type="password" name="password" autocomplete="current-password" required></p><label><input type="checkbox" name="rememberme"> Remember me</label> <button type="submit" class="button">Log in</button></form></div><div><h2>Register</h2><form class="woocommerce-form-register" data-join><p><label for="reg_email">Email address *</label><input id="reg_email" type="email" name="email" autocomplete="email" required></p><p><label for="reg_password">Password *</label><input id="reg_password" type="password" name="password" autocomplete="new-password" required></p><p>Your personal data will be used to support your experience throughout this website.</p><button type="submit" class="button">Register</button></form></div></div>`;
const cartPage = () => cart.count ? `<h1>Cart</h1><div class="two"><table class="wc-block-cart-items"><tbody>${cart.lines.map((l, i) => `<tr class="wc-block-cart-items__row"><td><img src="/picture/${l.slug}" alt="${l.name}" width="80" height="80"></td><td><a class="wc-block-components-product-name" href="/product/${l.slug}/" data-plain="1">${l.name}</a><div>${l.price}</div><ul>${Object.entries(l.chosen).map(([k, v]) => `<li>${k}: ${v}</li>`).join("")}</ul><div class="wc-block-components-quantity-selector"><input class="wc-block-components-quantity-selector__input" type="number" value="${l.quantity}" aria-label="Quantity of ${l.name} in your cart."><button aria-label="Reduce quantity of ${l.name}">−</button><button aria-label="Increase quantity of ${l.name}">＋</button></div><button class="wc-block-cart-item__remove-link" aria-label="Remove ${l.name} from cart" data-remove="${i}">Remove item</button></td><td>${l.sum}</td></tr>`).join("")}</tbody></table><div><h2>Cart totals</h2><div role="button" tabindex="0" aria-expanded="false">Add coupons</div>${sums()}<a class="wc-block-components-button" href="/checkout/" data-plain="1">Proceed to Checkout</a></div></div>` : "<h1>Cart</h1><h2>Your cart is currently empty!</h2>";
const page = async () => {
  if (query.get("s")) return cards(`Search results for: “${query.get("s")}”`, (await api(`/products?q=${encodeURIComponent(query.get("s"))}`)).products);
  if (path.startsWith("/product-category/")) { const slug = path.split("/")[2], found = await api(`/products?category=${slug}`); return cards(found.categories[slug], found.products); }
  if (path.startsWith("/product/")) return product(path.split("/")[2]);
  if (path.startsWith("/checkout/order-received/")) return `<h1>Order received</h1><p>Thank you. Your order has been received.</p><ul><li>Order number: <strong>${path.split("/")[3]}</strong></li><li>Total: <strong>${query.get("total")}</strong></li></ul>`;
  if (path === "/checkout/") return checkout();
  if (path === "/my-account/") return account();
  return path === "/cart/" ? cartPage() : cards("Shop", (await api("/products")).products.slice(0, 4));
};
async function draw() {
  cart = await api("/cart"); person = (await api("/account")).account;
  drawMini();
  await later(path === "/checkout/" ? 500 : 100);
  app.innerHTML = await page();
}
const push = async (data) => { one("#sums")?.classList.add("loading"); cart = await api("/draft", "POST", data); await later(300); if (one("#sums")) { one("#sums").innerHTML = sums(); one("#sums").classList.remove("loading"); } };
on("change", ".wc-block-checkout__form [name]", async (field) => {
  if (field.type === "checkbox") return;
  const first = !cart.draft.postcode || !cart.draft.city, name = field.name.replace("radio-", "");
  await push({[name]: field.value});
  if (name === "country") { const kept = typed(one(".wc-block-checkout__form")); cart.draft = {...kept, ...cart.draft}; app.innerHTML = await checkout(); }
  if (first && cart.draft.postcode && cart.draft.city) { const {methods} = await api("/methods"); await push({shipping: methods[0].id}); one("#rates").innerHTML = methods.map((m, i) => radio("shipping", m.id, m.name, m.price, !i)).join(""); }
});
on("click", "[data-order]", async (button) => {
  all(".wc-block-components-validation-error").forEach((e) => e.remove());
  const missing = all(".wc-block-checkout__form [required]").filter((f) => !f.value);
  missing.forEach((f) => f.parentElement.insertAdjacentHTML("beforeend", `<div class="wc-block-components-validation-error" role="alert"><p>Please enter a valid ${f.name.replace("_", " ")}</p></div>`));
  if (missing.length || !cart.draft.shipping) return;
  button.classList.add("wc-block-components-button--loading"); button.disabled = true;
  await push({...typed(one(".wc-block-checkout__form")), payment: cart.draft.payment || "bacs"});
  const {number, total} = await api("/complete", "POST", {});
  location.href = `/checkout/order-received/${number}/?total=${encodeURIComponent(total)}`;
});
on("change", ".variations_form select", (field) => { const ready = all(".variations_form select").every((s) => s.value); one(".single_add_to_cart_button").classList.toggle("disabled", !ready); });
on("submit", "form:not([role=search])", async (form, event) => {
  event.preventDefault();
  const data = typed(form);
  if (form.dataset.add) {
    const {quantity, ...chosen} = data;
    if (Object.values(chosen).some((v) => !v)) { alert("Please select some product options before adding this product to your cart."); return; }
    const held = await api("/lines", "POST", {slug: form.dataset.add, chosen, quantity});
    if (held.count > cart.count) sessionStorage.setItem("note", banner(`“${one("h1").textContent}” has been added to your cart. <a href="/cart/" data-plain="1" class="button wc-forward">View cart</a>`));
    location.reload(); return;
  }
  const answer = await api("/account", "join" in form.dataset ? "PUT" : "POST", data);
  if (answer.wrong) sessionStorage.setItem("note", banner("<strong>Error:</strong> The password you entered is incorrect.", "error"));
  location.reload();
});
on("click", "[data-quick]", async (button) => { cart = await api("/lines", "POST", {slug: button.dataset.quick, chosen: {}}); button.textContent = "1 in cart"; drawMini(); });
on("click", "[data-mini]", () => document.body.insertAdjacentHTML("beforeend", `<div class="wc-block-mini-cart__drawer" role="dialog" aria-modal="true" aria-label="Your cart"><button aria-label="Close" data-shut>×</button><h2>Your cart (${cart.count} item${cart.count === 1 ? "" : "s"})</h2>${cart.count ? `<table><tbody>${cart.lines.map((l, i) => `<tr><td><a href="/product/${l.slug}/" data-plain="1">${l.name}</a></td><td><input type="number" value="${l.quantity}" aria-label="Quantity of ${l.name} in your cart."></td><td>${l.sum}</td><td><button data-remove="${i}" aria-label="Remove ${l.name} from cart">Remove item</button></td></tr>`).join("")}</tbody></table><div class="total"><span>Subtotal</span><span>${cart.subtotal}</span></div><a class="wc-block-components-button" href="/cart/" data-plain="1">View my cart</a> <a class="wc-block-components-button" href="/checkout/" data-plain="1">Go to checkout</a>` : "<p>Your cart is currently empty!</p>"}</div>`));
on("click", "[data-shut]", () => one(".wc-block-mini-cart__drawer").remove());
on("click", "[data-remove]", async (button) => { await api(`/lines?index=${button.dataset.remove}`, "DELETE"); location.reload(); });
on("click", "[data-open]", (button) => one(`#${button.dataset.open}`).classList.toggle("is-menu-open"));
on("click", "[data-express]", () => fetch("/wallets", {method: "POST"}));
on("click", "[data-leave]", async () => { await api("/leave", "POST", {}); location.reload(); });
draw();
