// Comfort only: every page works without this file.

// A letter on the keyboard switches a kind of marks in an article, as its box does.
document.addEventListener("keydown", (event) => {
  const writing = event.target.matches("input:not([type=checkbox]), textarea, select");
  if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
  const box = document.querySelector(`.switches input[data-key="${CSS.escape(event.key)}"]`);
  if (box) box.checked = !box.checked;
});

// The sentence behind a mark of a plot, beside the mark while it is pointed at or has the focus.
for (const plot of document.querySelectorAll("figure.plot")) {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  plot.append(tip);
  for (const mark of plot.querySelectorAll("a[data-tip]")) {
    mark.querySelector("title")?.remove(); // the browser's own, slower tip
    const show = () => {
      tip.textContent = mark.dataset.tip;
      tip.hidden = false;
      const frame = plot.getBoundingClientRect();
      const place = mark.getBoundingClientRect();
      const left = place.left + place.width / 2 - frame.left - tip.offsetWidth / 2;
      tip.style.left = `${Math.max(0, Math.min(left, frame.width - tip.offsetWidth))}px`;
      tip.style.top = `${place.bottom - frame.top + 6}px`;
    };
    const hide = () => (tip.hidden = true);
    mark.addEventListener("pointerenter", show);
    mark.addEventListener("focus", show);
    mark.addEventListener("pointerleave", hide);
    mark.addEventListener("blur", hide);
  }
}
