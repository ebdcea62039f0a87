/* Keeps the page of an import that goes on up to date: fetches it again, and takes over what has changed. */

const PAUSE = 1000;
const PARTS = ["progress", "outcome"];

function goesOn() {
  return document.getElementById("progress")?.dataset.goesOn === "true";
}

/* The focus stays where it was: on the same button, else on the heading of the page. */
function takeOver(id, fresh) {
  const old = document.getElementById(id);
  const now = fresh.getElementById(id);
  if (!old || !now || old.outerHTML === now.outerHTML) {
    return;
  }
  const focused = old.contains(document.activeElement) ? document.activeElement.textContent : null;
  old.replaceWith(document.adoptNode(now));
  if (focused !== null) {
    const again = [...now.querySelectorAll("a, button, summary")].find((one) => one.textContent === focused);
    (again ?? document.getElementById("content")).focus();
  }
}

/* What is read out changes only when there is something to say. */
function say(fresh) {
  const said = document.getElementById("how");
  const now = fresh.getElementById("how");
  if (said && now && said.textContent !== now.textContent) {
    said.textContent = now.textContent;
  }
}

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (answer.ok) {
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      say(fresh);
      PARTS.forEach((id) => takeOver(id, fresh));
    }
  } catch (away) {
    /* Asked again below. */
  }
  follow();
}

function follow() {
  if (goesOn()) {
    setTimeout(look, PAUSE);
  }
}

follow();
