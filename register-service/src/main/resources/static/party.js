/** Copies the text that a button names, and says so. */
for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) {
    continue;
  }
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.nextElementSibling.textContent = button.dataset.done;
  });
}

/** On paper nothing can be opened: it is printed open, for browsers whose styles cannot do that. */
const opened = [];
addEventListener("beforeprint", () => {
  for (const closed of document.querySelectorAll("details:not([open])")) {
    closed.open = true;
    opened.push(closed);
  }
});
addEventListener("afterprint", () => {
  while (opened.length) {
    opened.pop().open = false;
  }
});
