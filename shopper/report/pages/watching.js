
// A click on a step shows it in the video above; the step that is shown is marked.
for (const video of document.querySelectorAll("video")) {
  const steps = [...document.querySelectorAll(`a[data-video="${video.id}"]`)];
  for (const step of steps) {
    step.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      video.currentTime = Number(step.dataset.at) + 0.05;
      video.play().catch(() => {});
      video.scrollIntoView({ block: "nearest" });
    });
  }
  video.addEventListener("timeupdate", () => {
    const shown = steps.filter((step) => Number(step.dataset.at) <= video.currentTime).pop();
    for (const step of steps) step.toggleAttribute("aria-current", step === shown);
  });
}
