// A shop on one page: everything is drawn in place, nothing leads anywhere.
const $ = (id) => document.getElementById(id);
const ask = async (path, method = "GET", data) => (await fetch(`/api${path}`, {method, headers: data ? {"Content-Type": "application/json"} : {}, body: data && JSON.stringify(data)})).json();
const withDetails = !!document.body.dataset.details;
let products = [], cart = {lines: [], count: 0}, category = "";

const choices = (p) => Object.entries(p.options).map(([name, values]) => `<select data-option="${name}"><option value="">Select ${name}</option>${values.map((v) => `<option>${v}</option>`).join("")}</select>`).join("");
const button = (p) => p.stock ? `<button class="btn add-to-cart" data-slug="${p.slug}">Add to Cart</button>` : `<button class="btn" disabled>Out of Stock</button>`;

function renderProducts() {
  const query = $("searchInput").value.toLowerCase();
  const shown = products.filter((p) => (!category || p.category.toLowerCase() === category) && `${p.name} ${p.category}`.toLowerCase().includes(query));
  $("products").innerHTML = shown.length ? shown.map((p) => `<div class="product-card ${withDetails ? "pressed" : ""}" data-id="${p.slug}"><img src="/picture/${p.slug}" alt="${p.name}"><div class="product-info"><h3>${p.name}</h3><p>${p.text}</p><p class="product-price">${p.price}</p>${withDetails ? "" : choices(p) + button(p)}</div></div>`).join("") : "<p>No products found.</p>";
}
function renderCart() {
  $("cartCount").textContent = cart.count;
  $("cartTotal").textContent = cart.subtotal;
  $("cartItems").innerHTML = cart.lines.length ? cart.lines.map((l, i) => `<div class="cart-item"><img src="/picture/${l.slug}" alt=""><div><h4>${l.name}</h4><p>${Object.values(l.chosen).join(" / ")}</p><p>${l.price} × ${l.quantity}</p></div><button data-remove="${i}">🗑</button></div>`).join("") : "<p>Your cart is empty.</p>";
}
const show = (id, on) => $(id).classList.toggle("active", on);
const toggleCart = (open) => { $("cartSidebar").classList.toggle("open", open); show("overlay", open); };
const toast = (text) => { $("toast").textContent = text; $("toast").classList.add("show"); setTimeout(() => $("toast").classList.remove("show"), 2000); };

function showDetail(slug) {
  const p = products.find((one) => one.slug === slug);
  $("detail").innerHTML = `<img src="/picture/${slug}" alt="${p.name}" width="200"><h2>${p.name}</h2><p>${p.text}</p><p class="product-price">${p.price}</p>${choices(p)}${button(p)}`;
  show("detailModal", true);
}
async function addToCart(pressed) {
  const card = pressed.closest(".product-card, #detail");
  const chosen = Object.fromEntries([...card.querySelectorAll("[data-option]")].map((s) => [s.dataset.option, s.value]));
  if (Object.values(chosen).includes("")) { toast("Please select all options"); return; }
  cart = await ask("/lines", "POST", {slug: pressed.dataset.slug, chosen});
  renderCart();
  show("detailModal", false);
  toast("Added to cart!");
}
document.addEventListener("click", async (event) => {
  const add = event.target.closest(".add-to-cart"), card = event.target.closest(".product-card.pressed"), filter = event.target.closest(".filter-btn"), remove = event.target.closest("[data-remove]");
  if (add) await addToCart(add);
  else if (card) showDetail(card.dataset.id);
  else if (filter) { category = filter.dataset.category; document.querySelectorAll(".filter-btn").forEach((b) => b.classList.toggle("active", b === filter)); renderProducts(); }
  else if (remove) { cart = await ask(`/lines?index=${remove.dataset.remove}`, "DELETE"); renderCart(); }
});
$("searchInput").addEventListener("input", renderProducts);
$("shopNow").onclick = () => $("products").scrollIntoView({behavior: "smooth"});
$("cartIcon").onclick = () => toggleCart(true);
$("closeCart").onclick = $("overlay").onclick = () => toggleCart(false);
$("closeDetail").onclick = () => show("detailModal", false);
$("closeCheckout").onclick = () => show("checkoutModal", false);
$("continueBtn").onclick = () => show("successModal", false);
$("checkoutBtn").onclick = () => {
  if (!cart.count) { alert("Your cart is empty!"); return; }
  toggleCart(false);
  $("orderSummary").innerHTML = `<p>Items: ${cart.count}</p><p><strong>Total: ${cart.subtotal}</strong></p>`;
  show("checkoutModal", true);
};
$("checkoutForm").onsubmit = async (event) => {
  event.preventDefault();
  await ask("/draft", "POST", Object.fromEntries(new FormData(event.target)));
  const {number} = await ask("/complete", "POST", {});
  $("orderNumber").textContent = number;
  $("orderEmail").textContent = event.target.email.value;
  show("checkoutModal", false);
  show("successModal", true);
  cart = await ask("/cart");
  renderCart();
};
(async () => { products = (await ask("/products")).products; cart = await ask("/cart"); renderProducts(); renderCart(); })();
