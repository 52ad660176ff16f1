const $ = (css) => document.querySelector(css), later = (ms) => new Promise((go) => setTimeout(go, ms));
const post = (route, data) => fetch("/index.php?route=" + route, {method: "POST", body: new URLSearchParams(data)}).then((r) => r.json());
const part = (route) => fetch("/index.php?route=" + route).then((r) => r.text());
document.addEventListener("click", (event) => {
  const toggle = event.target.closest("[data-toggle=dropdown]");
  for (const open of document.querySelectorAll(".open")) if (!toggle || open !== toggle.parentNode) open.classList.remove("open");
  if (toggle) { event.preventDefault(); toggle.parentNode.classList.toggle("open"); }
  const fold = event.target.closest("[data-toggle=collapse]");
  if (fold) { event.preventDefault(); $(fold.dataset.target || fold.getAttribute("href")).classList.toggle("in"); }
  const close = event.target.closest("[data-dismiss=alert]");
  if (close) close.closest(".alert").remove();
});
const seek = () => { location = "/index.php?route=product/search&search=" + encodeURIComponent($("#search input").value); };
$("#search button").addEventListener("click", seek);
$("#search input").addEventListener("keydown", (event) => { if (event.key === "Enter") seek(); });
async function added(json) {
  for (const old of document.querySelectorAll(".alert, .text-danger")) old.remove();
  if (json.success) {
    const told = `<div class="alert alert-success alert-dismissible">${json.success}<button type="button" class="close" data-dismiss="alert">&times;</button></div>`;
    ({{ "true" if "4" in books.switches else "false" }} ? $("#alert") : $(".breadcrumb")).insertAdjacentHTML({{ '"afterbegin"' if "4" in books.switches else '"afterend"' }}, told);
    await later(100);
    $("#cart-total").textContent = json.total;
    $("#cart ul").innerHTML = await part("common/minicart");
    scrollTo(0, 0);
  }
}
async function cartAdd(id) {
  const json = await post("checkout/cart/add", {product_id: id, quantity: 1});
  if (json.redirect) location = json.redirect; else added(json);
}
async function removeLine(key) { await post("checkout/cart/remove", {key}); location.reload(); }
