/**
 * Suggests parties to who types into a field with data-suggest. Where data-suggest is an address, the one that is picked is gone to; else it
 * becomes the field's text, and its id that of the hidden field which data-suggest names by "#id"; the one named "#idName" tells whose id it is.
 */
const PATIENCE = 150;

for (const field of document.querySelectorAll("input[data-suggest]")) {
  suggestTo(field);
}

function suggestTo(field) {
  const list = document.createElement("ul");
  const said = document.createElement("span");
  let items = [];
  let at = -1;
  let waiting;
  let asked;

  list.id = field.id + "-suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.dataset.list);
  said.className = "unseen";
  said.setAttribute("role", "status");
  field.parentElement.classList.add("suggesting");
  field.after(list, said);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
    field.setAttribute(name, value);
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PATIENCE);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && items.length) {
      event.preventDefault();
      open();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && !list.hidden && at >= 0) {
      event.preventDefault();
      pick(at);
    }
  });
  field.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      pick([...list.children].indexOf(option));
    }
  });

  async function ask() {
    const text = field.value.trim();
    asked?.abort();
    if (text.length < 2 || text.length > 200 || text.includes("/")) {
      show([]);
      return;
    }
    asked = new AbortController();
    try {
      const answer = await fetch("/api/v1/suggest?q=" + encodeURIComponent(text), { signal: asked.signal });
      if (answer.ok && document.activeElement === field) {
        show((await answer.json()).items);
      }
    } catch (away) {
      // Who types on is asked for again, and without suggestions the form still works.
    }
  }

  function show(found) {
    items = found;
    list.replaceChildren(...found.map(option));
    said.textContent = found.length ? field.dataset.some + " " + found.length : "";
    found.length ? open() : close();
  }

  function option(item, index) {
    const line = document.createElement("li");
    const name = document.createElement("bdi");
    const more = document.createElement("small");
    line.id = list.id + "-" + index;
    line.setAttribute("role", "option");
    line.setAttribute("aria-selected", "false");
    for (const part of item.parts ?? [{ text: item.text, marked: false }]) {
      const piece = document.createElement(part.marked ? "mark" : "span");
      piece.textContent = part.text.slice(0, 200);
      name.append(piece);
    }
    more.textContent = [field.dataset[item.type], item.place].filter(Boolean).join(" · ");
    line.append(name, " ", more);
    return line;
  }

  function move(step) {
    at = (at + step + items.length + (at < 0 && step < 0 ? 1 : 0)) % items.length;
    [...list.children].forEach((line, index) => line.setAttribute("aria-selected", String(index === at)));
    list.children[at].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", list.children[at].id);
  }

  function pick(index) {
    const item = items[index];
    const to = field.dataset.suggest;
    close();
    if (!to.startsWith("#")) {
      location.assign(to + encodeURIComponent(item.id));
      return;
    }
    field.value = item.text.slice(0, 200);
    document.querySelector(to).value = item.id;
    document.querySelector(to + "Name").value = field.value;
  }

  function open() {
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
  }

  function close() {
    at = -1;
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }
}
