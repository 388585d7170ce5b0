// Sends the form with a file of secrets while telling how far it is, and takes over from the page
// that answers what has changed. Without this the browser goes to that page itself.
"use strict";

const form = document.getElementById("upload");
const button = form.querySelector("button");
const progress = form.querySelector("progress");
const result = document.getElementById("result");

function show(kind, ...content) {
  const note = document.createElement("p");
  note.className = `note ${kind}`;
  note.append(...content);
  result.replaceChildren(note);
}

function showLogin() {
  const link = document.createElement("a");
  link.href = location.href;
  link.textContent = "Log in again";
  show("bad", "Nothing was imported: you are not logged in any more. ", link);
}

function takeOver(page) {
  for (const id of ["use", "found"]) {
    document.getElementById(id).replaceWith(page.getElementById(id));
  }
  const notes = page.querySelectorAll("main > .note");
  // The place that they come to is read out anyway.
  for (const note of notes) note.removeAttribute("role");
  result.replaceChildren(...notes);
}

function finish({ response: page, status }) {
  if (page?.getElementById("found")) {
    takeOver(page);
    if (status === 200) form.reset();
  } else if (status === 200) {
    // The login page it is, which the server has sent the browser to.
    showLogin();
  } else {
    const told = page?.querySelector("main p")?.textContent;
    show("bad", told ? `Nothing was imported. ${told}` : `The server failed (${status}).`);
  }
}

function send() {
  const request = new XMLHttpRequest();
  request.open("POST", location.href);
  request.responseType = "document";
  request.setRequestHeader("Accept", "text/html");
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
  request.send(new FormData(form));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const { most, mostInWords } = form.dataset;
  if (form.elements.file.files[0].size > most) {
    show("bad", `Nothing was imported: the file is larger than ${mostInWords}.`);
  } else {
    send();
  }
});
