// A storefront as React draws it: nothing in the page before the script ran, no page loads, options as buttons, steps in the address.
const app = one("#app");
let cart = {lines: [], count: 0, draft: {}}, person = null, popped = 0, chosen = {}, menuOpen = false, joining = false, wrong = "";
const step = () => new URLSearchParams(location.search).get("step");
const header = () => `<div class="sticky top-0 inset-x-0 z-50"><header class="relative h-16 bg-white border-b"><nav class="content-container flex items-center justify-between h-16 w-full">
  <div class="flex-1 flex items-center"><button data-testid="nav-menu-button" data-menu aria-expanded="${menuOpen}" class="hover:text-ui-fg-base">Menu</button></div>
  <a class="txt-compact-xlarge-plus" href="/us" data-testid="nav-store-link">Acme Audio</a>
  <div class="flex flex-1 items-center gap-x-6" style="justify-content:flex-end"><a class="hidden-sm" href="/us/search" data-testid="nav-search-link">Search</a><a class="hidden-sm" href="/us/account" data-testid="nav-account-link">Account</a>
  <a href="/us/cart" data-testid="nav-cart-link">Cart (${cart.count})</a></div></nav>
  ${menuOpen ? `<div class="menu" data-testid="nav-menu-popup"><button data-menu data-testid="close-menu-button">✕</button><ul>${[["Home", "/us"], ["Store", "/us/store"], ["Search", "/us/search"], ["Account", "/us/account"], ["Cart", "/us/cart"]].map(([name, to]) => `<li><a href="${to}">${name}</a></li>`).join("")}</ul><p>Shipping to: United States</p></div>` : ""}
  ${popped ? `<div class="pop" data-testid="nav-cart-dropdown"><h3>Cart</h3>${cart.lines.map((l) => `<div class="flex gap-x-6"><a href="/us/products/${l.slug}">${l.name}</a><span>Quantity: ${l.quantity}</span><span>${l.sum}</span><button data-remove>Remove</button></div>`).join("")}<div class="flex justify-between"><span>Subtotal (excl. taxes)</span><span>${cart.subtotal}</span></div><a href="/us/cart"><button class="btn w-full" data-testid="go-to-cart-button">Go to cart</button></a></div>` : ""}
  </header></div>`;
const footer = (names) => `<footer class="border-b"><div class="content-container py-8"><span>Categories</span><ul>${Object.entries(names).map(([slug, name]) => `<li><a class="hover:text-ui-fg-base" href="/us/categories/${slug}">${name}</a></li>`).join("")}</ul><p>© 2026 Acme Audio. All rights reserved.</p></div></footer>`;
const cards = (list) => `<ul class="grid" data-testid="products-list">${list.map((p) => `<li><a href="/us/products/${p.slug}" class="group"><div data-testid="product-wrapper"><img src="/picture/${p.slug}" width="220" height="260" alt="Thumbnail"><div class="flex justify-between"><p data-testid="product-title">${p.name}</p><p data-testid="price">${p.price}</p></div></div></a></li>`).join("")}</ul>`;
const field = (label, name, type = "text", complete = "") => `<span class="field"><input type="${type}" name="${name}" id="${name}" placeholder=" " required autocomplete="${complete}" value="${cart.draft[name] || ""}"><label for="${name}">${label}<span class="text-rose">*</span></label></span>`;
const sums = () => `<div><div class="flex justify-between"><span>Subtotal (excl. shipping and taxes)</span><span data-testid="cart-subtotal">${cart.subtotal}</span></div><div class="flex justify-between"><span>Shipping</span><span>${cart.shipping || "$0.00"}</span></div><div class="flex justify-between"><span>Taxes</span><span>$0.00</span></div><div class="flex justify-between"><span>Total</span><span data-testid="cart-total">${cart.total}</span></div></div>`;
const radios = (name, list, now) => `<div role="radiogroup" id="headlessui-radiogroup-${name}">${list.map(([id, text, price]) => `<div role="radio" aria-checked="${now === id}" tabindex="0" class="radio text-small-regular" data-${name}="${id}"><div class="flex items-center"><button type="button" role="presentation" tabindex="-1" class="dot"></button><span>${text}</span></div><span>${price || ""}</span></div>`).join("")}</div>`;
const head = (title, open, edit) => `<div class="flex justify-between"><h2 class="text-3xl-regular ${open || edit ? "" : "opacity-50"}">${title}</h2>${edit && !open ? `<button data-step="${edit}" class="text-ui-fg-interactive">Edit</button>` : ""}</div>`;

const pages = {
  async "/us"() { const {products} = await api("/products"); return `<div class="content-container py-8"><h1>Sound for small rooms</h1><h2>Latest drops</h2>${cards(products.slice(0, 4))}</div>`; },
  async "/us/store"() { const {products} = await api("/products"); return `<div class="content-container py-8"><h1 data-testid="store-page-title">All products</h1>${cards(products)}</div>`; },
  async "/us/search"() {
    const q = new URLSearchParams(location.search).get("q");
    const found = q ? (await api(`/products?q=${encodeURIComponent(q)}`)).products : [];
    return `<div class="content-container py-8"><form data-search role="search"><input name="q" placeholder="Search products..." autocomplete="off" class="h-16 w-full" value="${q || ""}"></form>${q ? (found.length ? `<h1>Search results for ${q}</h1>${cards(found)}` : "<p>No results found.</p>") : ""}</div>`;
  },
  async "/us/cart"() {
    if (!cart.count) return `<div class="content-container py-8" data-testid="empty-cart-message"><h1>Cart</h1><p>You don't have anything in your cart. Let's change that, use the link below to start browsing our products.</p><a href="/us/store">Explore products</a></div>`;
    return `<div class="content-container py-8 two"><div>${person ? "" : `<div class="flex justify-between"><div><h2>Already have an account?</h2><p>Sign in for a better experience.</p></div><a href="/us/account"><button class="opt" data-testid="sign-in-button">Sign in</button></a></div>`}<h1>Cart</h1><table class="w-full"><thead><tr><th>Item</th><th></th><th>Quantity</th><th class="hidden-sm">Price</th><th>Total</th></tr></thead><tbody>${cart.lines.map((l, i) => `<tr data-testid="product-row"><td><a href="/us/products/${l.slug}"><img src="/picture/${l.slug}" width="60" height="60" alt="Thumbnail"></a></td><td><p>${l.name}</p><p>${Object.entries(l.chosen).map(([k, v]) => `Variant: ${v}`).join(" / ")}</p></td><td><div class="flex"><button data-remove="${i}" data-testid="product-delete-button" aria-label=""><svg width="14" height="14"><path d="M1 1L13 13"/></svg></button><select data-quantity="${i}"><option>${l.quantity}</option><option>2</option></select></div></td><td class="hidden-sm">${l.price}</td><td>${l.sum}</td></tr>`).join("")}</tbody></table></div>
      <div><h2>Summary</h2><button data-promo class="text-ui-fg-interactive">Add Promotion Code(s)</button>${sums()}<a href="/us/checkout?step=address" data-testid="checkout-button"><button class="btn w-full">Go to checkout</button></a></div></div>`;
  },
  async "/us/checkout"() {
    if (!cart.count) return `<div class="content-container py-8"><h1>Page not found</h1><p>The cart you tried to access does not exist.</p></div>`;
    const now = step() || "address", d = cart.draft, {methods} = now === "delivery" ? await api("/methods") : {methods: []};
    return `<div class="content-container two py-8"><div>
      ${head("Shipping Address", now === "address", d.address_1 && "address")}${now === "address" ? `<form data-address novalidate>${field("First name", "first_name", "text", "given-name")}${field("Last name", "last_name", "text", "family-name")}${field("Address", "address_1", "text", "address-line1")}<span class="field"><input name="company" id="company" placeholder=" "><label for="company">Company</label></span>${field("Postal code", "postal_code", "text", "postal-code")}${field("City", "city", "text", "address-level2")}
        <span class="field"><select name="country_code" autocomplete="country" required><option value="" disabled selected>Country</option><option value="ca">Canada</option><option value="us">United States</option></select></span><span class="field"><input name="province" id="province" placeholder=" " autocomplete="address-level1"><label for="province">State / Province</label></span>
        <div class="flex items-center gap-x-6"><button type="button" role="checkbox" aria-checked="true" data-state="checked" class="box" id="same" data-same>✓</button><label for="same">Billing address same as shipping address</label></div>${field("Email", "email", "email", "email")}<span class="field"><input name="phone" id="phone" placeholder=" " autocomplete="tel"><label for="phone">Phone</label></span>
        <button class="btn" type="submit" data-testid="submit-address-button">Continue to delivery</button><div class="text-rose" data-testid="address-error-message">${wrong}</div></form>` : `<p>${d.first_name || ""} ${d.address_1 || ""}</p>`}
      ${head("Delivery", now === "delivery", d.shipping && "delivery")}${now === "delivery" ? `${radios("delivery", methods.map((m) => [m.id, m.name, m.price]), d.shipping)}<button class="btn" data-step="payment" ${d.shipping ? "" : "disabled"} data-testid="submit-delivery-option-button">Continue to payment</button>` : ""}
      ${head("Payment", now === "payment", d.payment && "payment")}${now === "payment" ? `${radios("payment", [["manual", "Manual Payment"], ["paypal", "PayPal"]], d.payment)}<button class="btn" data-step="review" ${d.payment ? "" : "disabled"} data-testid="submit-payment-button">Continue to review</button>` : ""}
      ${head("Review", now === "review")}${now === "review" ? `<p>By clicking the Place Order button, you confirm that you have read, understand and accept our Terms of Use, Terms of Sale and Returns Policy and acknowledge that you have read Acme Audio's Privacy Policy.</p><button class="btn" data-order data-testid="submit-order-button">Place order</button>` : ""}
      </div><div><h2>In your Cart</h2>${sums()}<table>${cart.lines.map((l) => `<tr><td>${l.name}</td><td>${l.quantity}x ${l.price}</td><td>${l.sum}</td></tr>`).join("")}</table></div></div>`;
  },
  async "/us/account"() {
    if (person) return `<div class="content-container py-8"><h1>Hello ${person.name}</h1><p>Signed in as: ${person.email}</p><ul><li><a href="/us/account/profile">Profile</a></li><li><a href="/us/account/orders">Orders</a></li><li><button data-leave data-testid="logout-button">Log out</button></li></ul></div>`;
    return joining ? `<div class="content-container py-8" data-testid="register-page"><h1>Become an Acme Member</h1><p>Create your member profile, and get access to an enhanced shopping experience.</p><form data-join>${field("First name", "first_name", "text", "given-name")}${field("Last name", "last_name", "text", "family-name")}${field("Email", "email", "email", "email")}${field("Phone", "phone", "tel", "tel")}${field("Password", "password", "password", "new-password")}<span class="text-rose">${wrong}</span><p>By creating an account, you agree to our Privacy Policy and Terms of Use.</p><button class="btn" data-testid="register-button">Join</button></form><span>Already a member? <button data-joining="" class="underline">Sign in</button>.</span></div>`
      : `<div class="content-container py-8" data-testid="login-page"><h1>Welcome back</h1><p>Sign in to access an enhanced shopping experience.</p><form data-login>${field("Email", "email", "email", "email")}${field("Password", "password", "password", "current-password")}<span class="text-rose" data-testid="login-error-message">${wrong}</span><button class="btn" data-testid="sign-in-button">Sign in</button></form><span>Not a member? <button data-joining="1" class="underline" data-testid="register-button">Join us</button>.</span></div>`;
  },
  async "/us/order"() { const [, , , number, total] = location.pathname.split("/"); return `<div class="content-container py-8" data-testid="order-complete-container"><h1><span>Thank you!</span><span>Your order was placed successfully.</span></h1><p>We have sent the order confirmation details to you.</p><p>Order number: <span data-testid="order-id">${number}</span></p><p>Total <span>${decodeURIComponent(total)}</span></p></div>`; },
};
const listed = async (slug) => { const {products, categories} = await api(`/products?category=${slug}`); return `<div class="content-container py-8"><h1>${categories[slug]}</h1>${cards(products)}</div>`; };
const product = async (slug) => {
  const {product: p} = await api(`/products/${slug}`), whole = Object.keys(p.options).every((name) => chosen[name]);
  const says = !p.stock ? "Out of stock" : whole ? "Add to cart" : "Select variant";
  return `<div class="content-container two py-8" data-testid="product-container"><img src="/picture/${slug}" width="500" height="500" alt="Product image 1"><div><a href="/us/categories/${p.category.toLowerCase()}">${p.category}</a><h2 class="text-3xl" data-testid="product-title">${p.name}</h2><p>${p.text}</p>
    ${Object.entries(p.options).map(([name, values]) => `<div><span class="text-sm">Select ${name}</span><div class="flex" data-testid="product-options">${values.map((v) => `<button class="opt ${chosen[name] === v ? "border-ui" : ""}" data-option="${name}" data-value="${v}" data-testid="option-button">${v}</button>`).join("")}</div></div>`).join("")}
    <div><span data-testid="product-price">${p.price}</span></div><button class="btn w-full" data-add="${slug}" data-testid="add-product-button" ${p.stock && whole ? "" : "disabled"}>${says}</button></div>
    <div class="fixed inset-x-0 bottom-0 lg-hidden bg-white" data-testid="mobile-actions"><span>${p.name}</span> — <span>${p.price}</span><div class="flex">${Object.keys(p.options).length ? `<button class="opt" data-testid="mobile-actions-button">Select Options</button>` : ""}<button class="btn flex-1" data-add="${slug}" ${p.stock && whole ? "" : "disabled"}>${says}</button></div></div></div>`;
};
let drawn = 0;
async function draw() {
  const mine = ++drawn, path = location.pathname;
  const body = path.startsWith("/us/products/") ? await product(path.split("/")[3]) : path.startsWith("/us/categories/") ? await listed(path.split("/")[3])
    : path.startsWith("/us/order/") ? await pages["/us/order"]() : await (pages[path] || pages["/us"])();
  const {categories} = await api("/products");
  if (mine !== drawn) return;
  app.innerHTML = header() + body + footer(categories);
  document.title = `${one("h1,h2")?.textContent || ""} | Acme Audio`;
}
const refresh = async () => { cart = await api("/cart"); person = (await api("/account")).account; await draw(); };
on("click", "[data-menu]", () => { menuOpen = !menuOpen; draw(); });
on("click", "a", () => { menuOpen = false; popped = 0; chosen = {}; wrong = ""; });
on("click", "[data-option]", (button) => { chosen[button.dataset.option] = button.dataset.value; draw(); });
on("click", "[data-add]", async (button) => {
  if (button.disabled) return;
  button.disabled = true; button.innerHTML = "<span class=spinner>…</span>";
  await later(300);
  cart = await api("/lines", "POST", {slug: button.dataset.add, chosen, quantity: 1});
  popped = 1; draw();
  setTimeout(() => { popped = 0; one(".pop")?.remove(); }, 5000);
});
on("click", "[data-remove]", async (button) => { cart = await api(`/lines?index=${button.dataset.remove || 0}`, "DELETE"); draw(); });
on("click", "[data-step]", (button) => { if (!button.disabled) visit(`/us/checkout?step=${button.dataset.step}`); });
for (const what of ["delivery", "payment"]) on("click", `[data-${what}]`, async (radio) => { await later(250); cart = await api("/draft", "POST", {[what === "delivery" ? "shipping" : "payment"]: radio.dataset[what]}); draw(); });
on("click", "[data-same]", (box) => { box.setAttribute("aria-checked", box.getAttribute("aria-checked") !== "true"); });
on("click", "[data-joining]", (button) => { joining = Boolean(button.dataset.joining); wrong = ""; draw(); });
on("click", "[data-leave]", async () => { await api("/leave", "POST", {}); await refresh(); });
on("click", "[data-order]", async (button) => {
  button.disabled = true;
  await later(500);
  const {number, total} = await api("/complete", "POST", {});
  cart = await api("/cart");
  visit(`/us/order/${number}/${encodeURIComponent(total)}`);
});
on("submit", "form", async (form, event) => {
  event.preventDefault();
  const data = typed(form);
  if ("search" in form.dataset) return visit(`/us/search?q=${encodeURIComponent(data.q)}`);
  if ("address" in form.dataset) {
    const answer = await api("/draft", "POST", {...data, needed: ["first_name", "last_name", "address_1", "postal_code", "city", "country_code", "email"]});
    if (answer.missing.length) { one("[data-testid=address-error-message]").textContent = `Missing: ${answer.missing.join(", ")}`; return; }
    cart = answer; visit("/us/checkout?step=delivery"); return;
  }
  const answer = await api("/account", "join" in form.dataset ? "PUT" : "POST", data);
  wrong = answer.wrong ? ("join" in form.dataset ? "Error: Identity with email already exists" : "Error: Invalid email or password") : "";
  await refresh();
});
refresh();
