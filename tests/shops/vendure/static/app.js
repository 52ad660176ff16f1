// A storefront drawn at once whose buttons and forms take hold a moment later; the cart is a tray, the checkout saves on leaving a field.
let cart = {lines: [], count: 0, draft: {}}, person = null, names = {}, trayOpen = false, busy = false, wrong = "", variant = 0;
const variants = (p) => Object.entries(p.options).reduce((all, [name, values]) => all.flatMap((one) => values.map((v) => ({...one, [name]: v}))), [{}]);
const label = (p, chosen) => [p.name, ...Object.values(chosen)].join(" ");
const inCart = (slug, chosen) => cart.lines.filter((l) => l.slug === slug && JSON.stringify(l.chosen) === JSON.stringify(chosen)).reduce((n, l) => n + l.quantity, 0);
const field = (text, name, type = "text", complete = "", value = "", more = "") => `<div class="mt"><label for="${name}" class="block text-sm font-medium">${text}</label><div class="mt-1"><input type="${type}" id="${name}" name="${name}" ${complete ? `autocomplete="${complete}"` : ""} value="${value || ""}" ${more}></div></div>`;
const header = () => `<header class="sticky top-0 z-10"><div class="bar"><div><p class="hidden sm-block">Get a storefront of your own <a class="underline" href="https://example.com/starter" target="_blank">in the repository</a></p></div><div><a class="flex space-x-1" href="${person ? "/account" : "/sign-in"}"><svg width="16" height="16" aria-hidden="true"></svg><span>${person ? "My Account" : "Sign In"}</span></a></div></div>
  <div class="row"><h1 class="w-10"><a href="/"><img src="/picture/logo" width="40" height="31" alt="Acme logo"></a></h1><div class="hidden sm-flex">${Object.entries(names).map(([slug, name]) => `<a class="text-sm" href="/collections/${slug}">${name}</a>`).join("")}</div>
  <div class="flex-1"><form method="get" action="/search" data-search><input type="search" name="q" placeholder="Search" value="${location.pathname === "/search" ? new URLSearchParams(location.search).get("q") || "" : ""}"></form></div>
  <div><button class="bag" data-bag aria-label="Open cart tray"><svg viewBox="0 0 24 24" width="28" height="28" fill="none" stroke="currentColor"><path d="M6 8h12l1 12H5z"/></svg>${cart.count ? `<div class="badge">${cart.count}</div>` : ""}</button></div></div></header>`;
const footer = () => `<footer class="foot" aria-labelledby="footer-heading"><h2 id="footer-heading" class="sr-only">Footer</h2><div class="two"><div class="grid"><div><h3>Shop</h3><ul>${Object.entries(names).map(([slug, name]) => `<li><a href="/collections/${slug}">${name}</a></li>`).join("")}</ul></div><div><h3>Support</h3><ul><li><a href="#">Help</a></li><li><a href="#">Track order</a></li><li><a href="#">Shipping</a></li><li><a href="#">Returns</a></li></ul></div></div>
  <div><h3>Subscribe to our newsletter</h3><p>News of our range, now and then.</p><form data-news class="sm-flex"><label for="email-address" class="sr-only">Email address</label><input type="email" name="email-address" id="email-address" autocomplete="email" required placeholder="Enter your email"><div><button type="submit" class="btn">Subscribe</button></div></form></div></div><p>© 2026 Acme Audio</p></footer>`;
const contents = (lines, editable) => `<div class="flow-root"><ul role="list">${lines.map((l, i) => `<li class="line"><div><img src="/picture/${l.slug}" alt="${l.name}" width="96" height="96"></div><div class="flex-1"><div class="between"><h3><a href="/products/${l.slug}">${label(l, l.chosen)}</a></h3><p>${l.sum}</p></div><div class="between">${editable ? `<form><label for="quantity-${i}">Quantity</label> <select id="quantity-${i}" name="quantity-${i}">${[1, 2, 3, 4, 5].map((n) => `<option value="${n}" ${n === l.quantity ? "selected" : ""}>${n}</option>`).join("")}</select></form><div><button type="submit" name="removeItem" value="${i}" data-remove="${i}">Remove</button></div>` : `<div>Quantity <span>${l.quantity}</span></div>`}</div></div></li>`).join("")}</ul></div>`;
const totals = () => `<dl id="totals"><div class="between"><dt>Subtotal</dt><dd>${cart.subtotal}</dd></div><div class="between"><dt>Shipping cost</dt><dd>${cart.shipping || "$0.00"}</dd></div><div class="between"><dt>Total</dt><dd>${cart.total}</dd></div></dl>`;
const tray = () => trayOpen ? `<div class="tray" role="dialog" aria-modal="true" aria-labelledby="headlessui-dialog-title-5" id="headlessui-dialog-3"><div class="overlay" data-close aria-hidden="true"></div><div class="panel"><div class="flex-1"><div class="top"><h2 id="headlessui-dialog-title-5" class="text-lg font-medium">Shopping cart</h2><div><button type="button" data-close><span class="sr-only">Close panel</span><svg width="24" height="24" aria-hidden="true"><path d="M6 18L18 6M6 6l12 12" stroke="currentColor"/></svg></button></div></div><div style="padding:0 24px">${cart.count ? contents(cart.lines, !location.pathname.startsWith("/checkout")) : `<div class="text-xl">Your cart is empty</div>`}</div></div>
  ${cart.count && !location.pathname.startsWith("/checkout") ? `<div style="padding:24px"><div class="between"><p>Subtotal</p><p>${cart.subtotal}</p></div><p class="text-sm">Delivery is added at checkout.</p><div class="mt"><a class="btn" style="display:block;text-align:center" href="/checkout">Checkout</a></div></div>` : ""}</div></div>` : "";
const cards = (list) => `<div class="products">${list.map((p) => `<a class="flex flex-col" href="/products/${p.slug}"><img class="rounded-xl" alt="" src="/picture/${p.slug}" width="300" height="343"><div class="h-2"></div><div class="text-sm text-gray-700">${p.name}</div><div class="text-sm font-medium text-gray-900">${p.price}</div></a>`).join("")}</div>`;
const facets = () => `<form class="hidden sm-block"><h2 class="sr-only">Filters</h2><div><h3><button type="button" aria-expanded="true"><span>brand</span></button></h3><div><input id="filter-1" type="checkbox" name="fvid" value="1"><label for="filter-1"> Acme (4)</label></div></div></form>`;
const grid = (title, list) => `<div class="wrap"><div class="between"><h2 class="text-3xl">${title}</h2><button type="button" data-filters><span class="sr-only">Filters</span><svg width="20" height="20" aria-hidden="true"></svg></button></div><div class="mt">${facets()}${list.length ? cards(list) + `<div class="between"><span class="text-sm">Showing products 1 to ${list.length}</span><form><select aria-label="per page" name="limit"><option>24</option><option>48</option></select></form></div>` : "<p>No results were found.</p>"}</div></div>`;
const sign = (title, other, more) => `<div class="form"><h2 class="text-3xl">${title}</h2><p class="text-sm">Or ${other}</p>${more}</div>`;
const trouble = (title) => wrong ? `<div class="red"><h3>${title}</h3><p>${wrong}</p></div>` : "";

const pages = {
  "": () => `<div class="hero"><h1>Acme Audio</h1><p>Sound for small rooms, sold without haste.</p></div><section class="wrap" aria-labelledby="category-heading"><h2 id="category-heading" class="text-2xl">Shop by Category</h2><div class="grid mt">${Object.entries(names).map(([slug, name]) => `<a class="card" href="/collections/${slug}"><span aria-hidden="true"><img src="/picture/${slug}" alt="" width="300" height="300"></span><span aria-hidden="true" class="shade"></span><span class="name">${name}</span></a>`).join("")}</div></section>`,
  async search() { const q = new URLSearchParams(location.search).get("q") || ""; return grid(q ? `Results for "${q}"` : "All results", (await api(`/products?q=${encodeURIComponent(q)}`)).products); },
  async collections(slug) { return grid(names[slug], (await api(`/products?category=${slug}`)).products); },
  async products(slug) {
    const {product: p} = await api(`/products/${slug}`), all = variants(p), now = all[variant] || all[0], got = inCart(slug, now);
    return `<div class="wrap"><h2 class="text-3xl">${p.name}</h2><nav class="flex" aria-label="Breadcrumb"><ol class="row"><li><a href="/"><span class="sr-only">Home</span>⌂</a></li><li><a href="/collections/${p.category.toLowerCase()}">${p.category}</a></li></ol></nav><div class="two"><div><img src="/picture/${slug}" alt="${p.name}" width="500" height="500"></div><div><h3 class="sr-only">Description</h3><div>${p.text}</div>
      <form data-add="${slug}"><input type="hidden" name="action" value="addItemToOrder">${all.length > 1 ? `<div class="mt"><label for="option" class="block text-sm">Select option</label><select id="productVariant" name="variantId">${all.map((v, i) => `<option value="${i}" ${v === now ? "selected" : ""}>${label(p, v)}</option>`).join("")}</select></div>` : `<input type="hidden" name="variantId" value="0">`}
      <div class="mt"><p class="text-3xl">${p.price}</p><div class="row" style="padding:0;margin:0"><button type="submit" class="btn ${got ? "green" : ""}" ${busy ? "disabled" : ""}>${got ? `<span>✓ ${got} in cart</span>` : "Add to cart"}</button><button type="button" class="heart"><svg width="24" height="24" aria-hidden="true"></svg><span class="sr-only">Add to favorites</span></button></div></div><div class="text-sm">${slug.toUpperCase()} <span class="badge-stock">${p.stock ? "In stock" : "Out of stock"}</span></div>${trouble("Sorry")}
      <section class="mt text-xs"><h3>Shipping & Returns</h3><p>Standard delivery takes three to five working days.</p><p>Shipping costs are worked out at checkout.</p></section></form></div></div><section class="mt" aria-labelledby="reviews-heading"><h2 id="reviews-heading">Recent reviews</h2><div><h3>Can't say enough good things</h3><p>I was really pleased.</p></div></section></div>`;
  },
  async checkout(step, code) {
    const bar = (now) => `<h2 class="sr-only">Checkout</h2><nav aria-label="Progress" class="hidden sm-block"><ol role="list" class="row">${["Shipping", "Payment", "Confirmation"].map((s) => `<li>${s === now ? `<span aria-current="page">${s}</span>` : `<span>${s}</span>`}</li>`).join("")}</ol></nav>`;
    if (step === "confirmation") { const last = JSON.parse(sessionStorage.getItem("last") || "{}"); return `<div class="wrap">${bar("Confirmation")}<h2 class="text-3xl"><svg width="32" height="32" aria-hidden="true"></svg><span>Order summary</span></h2><p class="text-lg">Your order has been received! <span class="font-bold">${code}</span></p>${contents(last.lines || [], false)}<dl><div class="between"><dt>Total</dt><dd>${last.total}</dd></div></dl></div>`; }
    if (!cart.count) { history.replaceState({}, "", "/"); return pages[""](); }
    const d = cart.draft, aside = `<div class="mt"><h2 class="text-lg">Order summary</h2>${contents(cart.lines, step !== "payment")}${totals()}</div>`;
    if (step === "payment") return `<div class="wrap">${bar("Payment")}<div class="two"><div><div class="py-12"><p class="text-sm">This is a dummy payment, to show how it goes</p><form data-pay><input type="hidden" name="paymentMethodCode" value="standard-payment"><button type="submit" class="btn"><svg width="20" height="20" aria-hidden="true"></svg><span>Pay with Standard Payment</span></button></form></div></div>${aside}</div></div>`;
    const {methods} = await api("/methods");
    return `<div class="wrap">${bar("Shipping")}<div class="two"><div><div><h2 class="text-lg">Your details</h2>${person ? `<div><p>${person.name}</p><p>${person.email}</p></div>` : `<form data-customer>${field("Email address", "emailAddress", "email", "email", d.emailAddress)}${field("First name", "firstName", "text", "given-name", d.firstName)}${field("Last name", "lastName", "text", "family-name", d.lastName)}</form>`}</div>
      <form data-shipping><div class="mt"><h2 class="text-lg">Shipping information</h2></div>${field("Full name", "fullName", "text", "given-name", d.fullName || person?.name)}${field("Company", "company", "text", "", d.company)}${field("Address", "streetLine1", "text", "street-address", d.streetLine1)}${field("Apartment, suite, etc.", "streetLine2", "text", "", d.streetLine2)}${field("City", "city", "text", "address-level2", d.city)}
      <div class="mt"><label for="countryCode">Country</label><div><select id="countryCode" name="countryCode"><option value="AU">Australia</option><option value="CA">Canada</option><option value="DE">Germany</option><option value="US" selected>United States of America</option></select></div></div>${field("State / Province", "province", "text", "address-level1", d.province)}${field("Postal code", "postalCode", "text", "postal-code", d.postalCode)}${field("Phone", "phoneNumber", "text", "tel", d.phoneNumber)}</form>
      <div class="mt" role="radiogroup" aria-labelledby="headlessui-label-1" id="headlessui-radiogroup-2"><label id="headlessui-label-1" role="none" class="text-lg">Delivery method</label><div role="none" id="methods">${methods.map((m, i) => `<div id="headlessui-radiogroup-option-${i}" role="radio" aria-checked="${d.shipping === m.id}" tabindex="${i ? -1 : 0}" aria-labelledby="headlessui-label-o${i}" class="radio" data-method="${m.id}"><span class="flex flex-col"><span id="headlessui-label-o${i}" class="block text-sm">${m.name}</span><span id="headlessui-description-o${i}" class="mt text-sm">${m.price}</span></span></div>`).join("")}</div></div>
      <button type="button" class="btn mt" style="width:100%" data-proceed ${ready() ? "" : "disabled"}><svg width="20" height="20" aria-hidden="true"></svg><span>Proceed to payment</span></button></div>${aside}</div></div>`;
  },
  "sign-in": () => sign("Sign in to your account", `<a href="/sign-up">register a new account</a>`, `<form data-login><fieldset style="border:0;padding:0">${field("Email address", "email", "email", "email", "", `required placeholder="Email address"`)}${field("Password", "password", "password", "current-password", "", `required placeholder="Password"`)}<div class="between mt"><div><input id="rememberMe" name="rememberMe" type="checkbox" checked><label for="rememberMe"> Remember me</label></div><div><a href="#">Forgot your password?</a></div></div>${trouble("We could not sign you in!")}<div class="mt"><button type="submit" class="btn" style="width:100%"><span>Sign in</span></button></div></fieldset></form>`),
  "sign-up": (done) => done ? `<div class="form"><form data-home><p>Account created. We have sent you a mail.</p><button type="submit" class="btn green">Go home</button></form></div>` : sign("Create a new account", `<a href="/sign-in">login to your existing account</a>`, `<form data-join>${field("Email address", "email", "email", "email")}<div class="text-xs text-red-700" data-error="email"></div>${field("First Name", "firstName", "text", "given-name")}${field("Last Name", "lastName", "text", "family-name")}${field("Password", "password", "password", "current-password")}<div class="text-xs text-red-700" data-error="password"></div>${field("Repeat Password", "repeatPassword", "password", "current-password")}${trouble("We could not create your account!")}<div class="mt"><button type="submit" class="btn" style="width:100%">Sign up</button></div></form>`),
  async verify() { const {wrong: no} = await api("/verify", "POST", {token: new URLSearchParams(location.search).get("token")}); person = (await api("/account")).account; return `<div class="form"><p>${no || "Your account has been verified. Redirecting in 5s..."}</p></div>`; },
  account: () => person ? `<div class="wrap"><h2 class="text-3xl">My Account</h2><p>Welcome back, ${person.name}</p><form data-leave><button type="submit" class="underline">Sign out</button></form><nav role="tablist"><a href="/account" role="tab">Account Details</a> <a href="/account/history" role="tab">Purchase History</a> <a href="/account/addresses" role="tab">Addresses</a></nav><dl><dt>Full Name</dt><dd>${person.name}</dd><dt>E-mail</dt><dd>${person.email}</dd></dl></div>` : (history.replaceState({}, "", "/sign-in"), pages["sign-in"]()),
};
const ready = () => (person || cart.draft.emailAddress) && cart.draft.shipping && cart.count;
let drawn = 0;
async function draw() {
  const mine = ++drawn, [, first, ...rest] = location.pathname.split("/");
  const body = await (pages[first] || pages[""])(...rest);
  if (mine !== drawn) return;
  one("#header").innerHTML = header(); one("#main").innerHTML = body; one("#footer").innerHTML = footer(); drawTray();
  document.title = first === "products" ? `${one("main h2").textContent} - Acme Audio` : "Acme Audio";
}
const drawTray = () => { one("#tray").innerHTML = tray(); setTimeout(() => one(".tray")?.classList.add("open"), 20); };
const drawSums = () => { if (one("#totals")) one("#totals").outerHTML = totals(); const go = one("[data-proceed]"); if (go) go.disabled = !ready(); for (const r of all("[data-method]")) r.setAttribute("aria-checked", r.dataset.method === cart.draft.shipping); };
const refresh = async () => { cart = await api("/cart"); person = (await api("/account")).account; };
const keep = async (data) => { await later(250); cart = await api("/draft", "POST", data); drawSums(); };
function hydrate() {
  on("click", "a", () => { trayOpen = false; wrong = ""; variant = 0; });
  on("click", "[data-bag]", () => { trayOpen = !trayOpen; drawTray(); });
  on("click", "[data-close]", () => { one(".tray").classList.remove("open"); trayOpen = false; setTimeout(drawTray, 300); });
  on("click", "[data-remove]", async (button, event) => { event.preventDefault(); cart = await api(`/lines?index=${button.dataset.remove}`, "DELETE"); draw(); });
  on("change", "#productVariant", (select) => { variant = Number(select.value); draw(); });
  on("change", "[data-customer] input, [data-shipping] input, [data-shipping] select", (input) => { input.form.dataset.changed = "1"; });
  on("focusout", "[data-customer] input", ({form}) => { const d = typed(form); if (form.dataset.changed && form.checkValidity() && d.emailAddress && d.firstName && d.lastName) { delete form.dataset.changed; keep({...d, email: d.emailAddress}); } });
  on("focusout", "[data-shipping] input, [data-shipping] select", ({form}) => { const d = typed(form); if (form.dataset.changed && form.checkValidity() && d.fullName && d.streetLine1 && d.city && d.postalCode && d.countryCode) { delete form.dataset.changed; keep(d); } });
  on("click", "[data-method]", (radio) => keep({shipping: radio.dataset.method}));
  on("click", "[data-proceed]", (button) => { if (!button.disabled) visit("/checkout/payment"); });
  on("submit", "form", async (form, event) => {
    event.preventDefault();
    const d = typed(form);
    if ("search" in form.dataset) return visit(`/search?q=${encodeURIComponent(d.q)}`);
    if ("home" in form.dataset) return visit("/");
    if (form.dataset.add) {
      const {product: p} = await api(`/products/${form.dataset.add}`);
      busy = true; await draw(); await later(300);
      cart = await api("/lines", "POST", {slug: p.slug, chosen: variants(p)[Number(d.variantId)], quantity: 1});
      busy = false; wrong = p.stock ? "" : "No items were added to the order due to insufficient stock"; return draw();
    }
    if ("pay" in form.dataset) {
      const last = {lines: cart.lines, total: cart.total}; await later(400);
      const {number} = await api("/complete", "POST", {});
      sessionStorage.setItem("last", JSON.stringify(last)); await refresh(); return visit(`/checkout/confirmation/PX7KQ2MZB${number}LC`);
    }
    if ("leave" in form.dataset) { await api("/leave", "POST", {}); await refresh(); return visit("/"); }
    if ("join" in form.dataset) {
      wrong = "";
      one("[data-error=email]").textContent = d.email ? "" : "Email address is required";
      one("[data-error=password]").textContent = d.password ? (d.password === d.repeatPassword ? "" : "Passwords do not match") : "Password is required";
      if (!d.email || !d.password || d.password !== d.repeatPassword) return;
      wrong = (await api("/register", "POST", d)).wrong; return wrong ? draw() : visit("/sign-up/success");
    }
    if ("login" in form.dataset) { one("fieldset", form).disabled = true; await later(250); wrong = (await api("/sign-in", "POST", d)).wrong; await refresh(); return wrong ? draw() : visit("/account"); }
  });
}
(async () => { names = (await api("/products")).categories; await refresh(); await draw(); setTimeout(hydrate, 350); })();
