// Copying what is shown, where the browser can: the buttons are hidden without this script.
"use strict";

async function copy(element) {
  getSelection().selectAllChildren(element);
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(element.textContent);
  } else if (!document.execCommand("copy")) {
    // Without TLS there is only the old way, and some browsers have not even that.
    throw new Error("not copied");
  }
}

for (const button of document.querySelectorAll("[data-copies]")) {
  const id = button.dataset.copies;
  const note = document.querySelector(`[data-tells="${id}"]`);
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await copy(document.getElementById(id));
      note.textContent = "Copied.";
    } catch {
      note.textContent = "Please copy it by hand: it is selected.";
    }
  });
}
