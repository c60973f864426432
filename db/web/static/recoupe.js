// Switches the kinds of marks in an article: by their boxes, and by a letter on the keyboard.
const text = document.querySelector("article.text");
const boxes = [...document.querySelectorAll("input[data-kind]")];
const keys = { e: "entity", f: "figure", d: "timex", q: "quote", c: "claim" };

function show(box) {
  text.classList.toggle("show-" + box.dataset.kind, box.checked);
}

if (text) {
  for (const box of boxes) {
    box.addEventListener("change", () => show(box));
    show(box);
  }
  document.addEventListener("keydown", (event) => {
    const writing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
    const box = boxes.find((b) => b.dataset.kind === keys[event.key]);
    if (!box || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    box.checked = !box.checked;
    show(box);
  });
}
