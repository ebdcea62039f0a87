/* A button beside each secret that copies it. */

for (const secret of document.querySelectorAll(".secret[data-copy]")) {
  if (!navigator.clipboard) {
    break;
  }
  const copy = document.createElement("button");
  copy.type = "button";
  copy.className = "second";
  copy.textContent = secret.dataset.copy;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(secret.textContent.trim());
    copy.textContent = secret.dataset.copied;
  });
  secret.after(copy);
}
