// Rows while the line is gone: add, remove; and titles that fill in. With a line the same buttons submit.
"use strict";

const fresh = () => {
  const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
  let id = "";
  while (id.length < 12) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < 252) id += letters[byte % 36]; // 252 is 7 x 36: every letter as likely
  }
  return id;
};

/** Replaces text in the attributes that carry a name: name, id, for, value of a button, aria-*. */
const rename = (root, from, to) => {
  for (const element of [root, ...root.querySelectorAll("*")]) {
    for (const { name, value } of [...element.attributes]) {
      const naming = /^(name|id|for|aria-.*)$/.test(name) || (name === "value" && /^(button|input)$/i.test(element.tagName) && !/^(text|number)$/.test(element.type));
      if (naming && value.search(from) >= 0) element.setAttribute(name, value.replace(from, to));
    }
  }
};

const titleOf = (row) => row.querySelector(".rij__titel");
const fillTitle = (row) => {
  const title = titleOf(row);
  const source = row.querySelector("[data-titel-van]");
  if (!title || !source) return;
  title.textContent = source.value.trim() || title.dataset.leeg;
  const heard = row.querySelector(".rij__weg .alleen-lezer");
  if (heard) heard.textContent = `: ${title.textContent}`;
};

for (const list of document.querySelectorAll("[data-rijen]")) {
  const prefix = list.dataset.rijen;
  const empty = list.querySelector("template[data-rij-leeg]");
  const total = list.querySelector(`[name="${prefix}-TOTAL_FORMS"]`);
  const most = Number(list.dataset.max) || Infinity;
  const around = list.closest("form") || list;
  const rows = () => [...list.querySelectorAll(".rij")];

  const live = document.createElement("p");
  live.className = "alleen-lezer";
  live.setAttribute("role", "status");
  list.append(live);
  const say = (words, title) => {
    live.textContent = (words || "").replace("{titel}", title || "");
  };

  const idOf = (row) => row.querySelector(`[type="hidden"][name$="-id"]`);
  // A row keeps its place when another goes; a new one takes the first place after all that were.
  let place = -1;
  for (const row of rows()) {
    const found = idOf(row) && /-(\d+)-id$/.exec(idOf(row).name);
    if (found) place = Math.max(place, Number(found[1]));
  }

  const add = (id) => {
    const row = empty.content.firstElementChild.cloneNode(true);
    place += 1;
    rename(row, /__prefix__/g, String(place));
    rename(row, /__id__/g, id);
    if (idOf(row)) idOf(row).value = id;
    (rows().pop() || empty).after(row);
    total.value = place + 1;
    return row;
  };

  const fields = "input:not([type='hidden']), textarea, select";
  const isBlank = (row) => [...row.querySelectorAll(fields)].every((field) => (/^(checkbox|radio)$/.test(field.type) ? !field.checked : !field.value));
  // A row that was kept on this device (bewaren.js) takes the empty one that stands ready.
  const back = [];
  list.addEventListener("rij:terug", (event) => {
    const here = rows().filter((row) => idOf(row).value === event.detail)[0];
    const ready = here || rows().filter((row) => isBlank(row) && back.indexOf(row) < 0)[0];
    if (ready && !here) rename(ready, idOf(ready).value, event.detail);
    if (ready || (empty && total)) back.push(ready || add(event.detail));
  });

  const remove = (row) => {
    const title = titleOf(row) && titleOf(row).textContent.trim();
    const near = rows();
    const next = near[near.indexOf(row) + 1] || near[near.indexOf(row) - 1];
    // The server lets a row that was not sent stand, so the removal is said in so many words.
    const gone = document.createElement("input");
    gone.type = "hidden";
    gone.name = `${prefix}-weg`;
    gone.value = idOf(row) ? idOf(row).value : "";
    list.append(gone);
    row.remove();
    const target = next ? titleOf(next) : around.querySelector(".rijen__erbij");
    if (next) target.tabIndex = -1;
    if (target) target.focus();
    say(list.dataset.tekstWeg, title);
    list.dispatchEvent(new Event("input", { bubbles: true }));
  };

  around.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button || !total || navigator.onLine) return;
    if (button.matches(".rijen__erbij") && empty && rows().length < most) {
      add(fresh()).querySelector(fields).focus();
      say(list.dataset.tekstErbij);
      event.preventDefault(); // last: what fails above is done by the server
    } else if (button.matches(".rij__weg")) {
      remove(button.closest(".rij"));
      event.preventDefault();
    }
  });
  list.addEventListener("input", (event) => {
    if (event.target.matches("[data-titel-van]")) fillTitle(event.target.closest(".rij"));
  });
}
