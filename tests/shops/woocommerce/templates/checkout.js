const form = $("form.checkout");
/* A list drawn over a select, as a person sees it. */
function draw(select) {
  select.classList.add("select2-hidden-accessible");
  select.tabIndex = -1;
  select.setAttribute("aria-hidden", "true");
  const shown = () => select.selectedOptions[0]?.text || "Select an option…";
  select.insertAdjacentHTML("afterend", `<span class="select2 select2-container" dir="ltr"><span class="selection"><span class="select2-selection select2-selection--single" aria-haspopup="true" aria-expanded="false" tabindex="0" role="combobox" aria-label="${select.dataset.label}"><span class="select2-selection__rendered" role="textbox" aria-readonly="true">${shown()}</span><span class="select2-selection__arrow" role="presentation"></span></span></span></span>`);
  const box = select.nextSibling, head = box.querySelector(".select2-selection");
  const close = () => { box.querySelector(".select2-dropdown")?.remove(); head.setAttribute("aria-expanded", "false"); };
  head.addEventListener("mousedown", (event) => {
    event.preventDefault();
    if (box.querySelector(".select2-dropdown")) return close();
    head.setAttribute("aria-expanded", "true");
    box.insertAdjacentHTML("beforeend", `<span class="select2-dropdown"><span class="select2-search"><input class="select2-search__field" type="text" autocomplete="off" role="combobox" aria-label="Search"></span><span class="select2-results"><ul class="select2-results__options" role="listbox">${[...select.options].filter((o) => o.value).map((o) => `<li class="select2-results__option" role="option" data-value="${o.value}" data-selected="${o.selected}">${o.text}</li>`).join("")}</ul></span></span>`);
    box.querySelector("input").addEventListener("input", ({target}) => { for (const one of box.querySelectorAll("li")) one.style.display = one.textContent.toLowerCase().includes(target.value.toLowerCase()) ? "" : "none"; });
    box.querySelector("ul").addEventListener("mouseup", ({target}) => {
      select.value = target.dataset.value;
      head.firstChild.textContent = shown();
      close();
      select.dispatchEvent(new Event("change", {bubbles: true}));
    });
  });
  head.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
}
let turn = 0;
async function review() {
  const mine = ++turn;
  await later(150);
  if (mine !== turn) return;
  const review = $("#order_review");
  review.classList.add("blocked");
  review.insertAdjacentHTML("beforeend", '<div class="blockUI blockOverlay"></div>');
  const agreed = $("#terms").checked, data = new FormData(form);
  await later(250);
  const {table, payment} = await post("/wc-ajax/update_order_review", data);
  if (mine !== turn) return;
  review.innerHTML = table + payment;
  review.classList.remove("blocked");
  $("#terms").checked = agreed;
}
async function states() {
  const {states} = await fetch("/wc-ajax/states?country=" + $("#billing_country").value).then((r) => r.json());
  const some = Object.keys(states).length;
  $("#billing_state_field").style.display = some ? "" : "none";
  $("#state_here").innerHTML = some ? `<select name="billing_state" id="billing_state" class="state_select" autocomplete="address-level1" data-label="{{ t('State / County') }}"><option value="">Select an option…</option>${Object.entries(states).map(([k, v]) => `<option value="${k}">${v}</option>`).join("")}</select>` : '<input type="hidden" name="billing_state" value="">';
  if (some) draw($("#billing_state"));
}
form.addEventListener("change", async ({target}) => {
  if (target.id === "billing_country") await states();
  if (target.id === "createaccount") $(".create-account").style.display = target.checked ? "" : "none";
  if (target.name === "payment_method") for (const one of document.querySelectorAll(".payment_box")) one.style.display = one.parentNode.contains(target) ? "" : "none";
  if (/country|state|postcode|city|address_1|shipping_method/.test(target.name)) review();
});
for (const [link, box] of [[".showlogin", ".woocommerce-form-login"], [".showcoupon", ".checkout_coupon"]])
  $(link)?.addEventListener("click", (event) => { event.preventDefault(); $(box).style.display = $(box).style.display ? "" : "none"; });
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  form.classList.add("blocked");
  form.insertAdjacentHTML("beforeend", '<div class="blockUI blockOverlay"></div>');
  await later(300);
  const json = await post("/wc-ajax/checkout", new FormData(form));
  if (json.result === "success") { location = json.redirect; return; }
  $(".woocommerce-NoticeGroup")?.remove();
  form.insertAdjacentHTML("afterbegin", `<div class="woocommerce-NoticeGroup woocommerce-NoticeGroup-checkout"><ul class="woocommerce-error" role="alert">${json.wrong.map(([id, text]) => `<li data-id="${id}">${text}</li>`).join("")}</ul></div>`);
  for (const [id] of json.wrong) document.getElementById(id)?.closest(".form-row")?.classList.add("woocommerce-invalid", "woocommerce-invalid-required-field");
  form.querySelector(":scope > .blockOverlay").remove();
  form.scrollIntoView();
});
draw($("#billing_country"));
states();
review();
