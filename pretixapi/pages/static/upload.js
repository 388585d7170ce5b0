// Imports a file of secrets while telling how far it is. Without this the form does so in silence.
"use strict";

const form = document.getElementById("upload");
const button = form.querySelector("button");
const progress = form.querySelector("progress");
const result = document.getElementById("result");

function show(kind, text, sentences = []) {
  const note = document.createElement("div");
  note.className = `note ${kind}`;
  const said = document.createElement("p");
  said.textContent = text;
  const list = document.createElement("ul");
  for (const sentence of sentences) {
    const item = document.createElement("li");
    item.textContent = sentence;
    list.append(item);
  }
  note.append(said, ...(sentences.length ? [list] : []));
  result.replaceChildren(note);
}

function inWords({ errors = [], total = 0, detail, ...others }) {
  const told = errors.flatMap(({ line, ...faults }) =>
    Object.entries(faults).flatMap(([field, messages]) => {
      const where = field === "non_field_errors" ? `Line ${line}` : `Line ${line}, ${field}`;
      return messages.map((message) => `${where}: ${message}`);
    }),
  );
  const more = total - errors.length;
  if (more > 0) told.push(`Something is wrong with ${more.toLocaleString("en")} more lines.`);
  return [...(detail ? [detail] : []), ...told, ...Object.values(others).flat()];
}

async function refresh() {
  const page = await (await fetch(form.action)).text();
  const fresh = new DOMParser().parseFromString(page, "text/html");
  for (const id of ["use", "found"]) {
    document.getElementById(id).replaceWith(fresh.getElementById(id));
  }
}

function finish(request) {
  if (request.status === 200) {
    form.reset();
    const { imported } = request.response;
    const secrets = imported === 1 ? "secret" : "secrets";
    show("good", `Imported ${imported.toLocaleString("en")} ${secrets}.`);
    refresh();
  } else {
    show("bad", "Nothing was imported.", inWords(request.response || {}));
  }
}

function send(file) {
  const request = new XMLHttpRequest();
  request.open("POST", form.dataset.api);
  request.responseType = "json";
  request.setRequestHeader("Accept", "application/json");
  request.setRequestHeader("Content-Type", "text/csv");
  request.setRequestHeader("X-CSRFToken", form.elements.csrf_token.value);
  request.upload.addEventListener("progress", ({ loaded, total }) => {
    progress.value = (loaded / total) * 100;
  });
  request.upload.addEventListener("load", () => {
    // How long the server takes nobody knows.
    progress.removeAttribute("value");
    show("", "The file has arrived. Its lines are being imported.");
  });
  request.addEventListener("load", () => finish(request));
  request.addEventListener("error", () => show("bad", "The file could not be sent. Is the server there?"));
  request.addEventListener("loadend", () => {
    progress.hidden = true;
    button.disabled = false;
  });
  button.disabled = true;
  progress.value = 0;
  progress.hidden = false;
  show("", "The file is being sent.");
  request.send(file);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  send(form.elements.file.files[0]);
});
