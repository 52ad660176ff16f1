/* What a field is in right now, which a look at the page does not tell: one row for each index. */
(seen, indices) => {
  const forms = [...document.forms];
  const marker = (e) => {
    const set = e.closest("[role=radiogroup],fieldset") || e.parentElement?.parentElement;
    return seen.elements.indexOf(set) >= 0 || !set ? "" : [...document.querySelectorAll(set.localName)].indexOf(set);
  };
  return indices.map((index) => {
    const e = seen.elements[index];
    const native = e.matches("input,select,textarea");
    const named = e.matches("input[type=radio]") && e.name;
    const chosen = e.localName === "select" ? e.selectedOptions[0] : null;
    const hollow = chosen && (!e.value || (e.selectedIndex === 0 && chosen.disabled));
    return {
      index,
      live: e.isConnected,
      empty: native ? !e.value || Boolean(hollow) : e.isContentEditable && !e.textContent.trim(),
      shown: native ? "" : e.textContent.replace(/\s+/g, " ").trim(),
      required: e.required === true || e.getAttribute("aria-required") === "true",
      fault: e.matches(":user-invalid") || e.getAttribute("aria-invalid") === "true" ? e.validationMessage || "invalid" : "",
      lacking: native && e.willValidate && e.validity.valueMissing,
      checked: native ? e.checked === true : ["aria-checked", "aria-pressed", "aria-selected"].some((a) => e.getAttribute(a) === "true"),
      group: named ? `${forms.indexOf(e.form)} ${e.name}` : `${e.closest("[role=radiogroup],fieldset")?.localName || ""} ${marker(e)}`,
      corrects: e.matches("input:not([type]),input[type=text],input[type=search],textarea") &&
        !/off|false/i.test(e.getAttribute("autocorrect") || "") && e.spellcheck !== false,
      limit: e.maxLength > 0 ? e.maxLength : 0,
      options: e.localName === "select" ? [...e.options].map((o) => [o.value, (o.label || o.text).trim(), o.disabled]) : [],
      value: e.localName === "select" ? e.value : "",
    };
  });
}
