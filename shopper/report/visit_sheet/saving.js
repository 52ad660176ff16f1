/* Gives the answers back as a file that `shopper answer` reads; nothing leaves the device by itself. */
document.getElementById("sheet").addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target, written = (text) => JSON.stringify(text.trim());
  const lines = [`journey: ${written(form.dataset.journey)}`, `product: ${written(form.dataset.product)}`, `asked: ${written(form.dataset.asked)}`];
  for (const [name, value] of new FormData(form)) {
    if (value.trim()) lines.push(`${name}: ${value === "yes" || value === "no" ? value : written(value)}`);
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([lines.join("\n") + "\n"], {type: "text/yaml"}));
  link.download = "answers.yaml";
  link.click();
});
