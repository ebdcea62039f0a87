// Lets a file be dropped anywhere on the form, and says at once when it is too large. Without this, the form is a plain one.
const form = document.querySelector("form.validate");
const input = form.querySelector("input[type=file]");
const said = document.getElementById("file-said");
const button = form.querySelector("button");

function tell() {
  const file = input.files[0];
  const isTooLarge = file !== undefined && file.size > Number(form.dataset.largest);
  said.replaceChildren();
  if (isTooLarge) {
    const wrong = document.createElement("strong");
    wrong.className = "wrong";
    wrong.textContent = form.dataset.tooLarge;
    said.append(wrong);
  }
  input.setAttribute("aria-invalid", String(isTooLarge));
  button.disabled = isTooLarge;
}

input.addEventListener("change", tell);

for (const kind of ["dragenter", "dragover"]) {
  form.addEventListener(kind, event => {
    event.preventDefault();
    form.classList.add("over");
  });
}
for (const kind of ["dragleave", "drop"]) {
  form.addEventListener(kind, () => form.classList.remove("over"));
}
form.addEventListener("drop", event => {
  event.preventDefault();
  if (event.dataTransfer.files.length > 0) {
    input.files = event.dataTransfer.files;
    tell();
  }
});
form.addEventListener("submit", () => {
  said.textContent = form.dataset.busy;
});
