/* Gives the answers back as a file that `shopper answer` reads; nothing leaves the device by itself. */
const sheet = document.getElementById("sheet");
const answered = () => [...new FormData(sheet)].filter(([, value]) => value.trim());
const checkThatAnythingIs = () => sheet.elements.price.setCustomValidity(answered().length ? "" : sheet.dataset.empty);
checkThatAnythingIs();
sheet.addEventListener("input", checkThatAnythingIs);
sheet.addEventListener("submit", (event) => {
  event.preventDefault();
  const written = (text) => JSON.stringify(text.trim());
  const lines = ["journey", "product", "asked"].map((name) => `${name}: ${written(sheet.dataset[name])}`);
  for (const [name, value] of answered()) {
    lines.push(`${name}: ${value === "yes" || value === "no" ? value : written(value)}`);
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([lines.join("\n") + "\n"], {type: "text/yaml"}));
  link.download = "answers.yaml";
  link.click();
});
