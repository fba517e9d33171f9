// One field that narrows a long list in folds to what you type. Without this file the folds are there to open.
"use strict";

/** As people type it: no matter which accents, capitals, spaces or hyphens. */
const plain = (words) =>
  words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

for (const list of document.querySelectorAll("[data-zoek]")) {
  list.prepend(list.querySelector("template").content.cloneNode(true));
  const field = list.querySelector("[type='text']");
  const says = list.querySelector("[role='status']");
  const all = list.querySelector("button");
  const words = list.dataset;
  const folds = [...list.querySelectorAll("details")].map((fold) => ({ fold, tiles: [...fold.querySelectorAll("label")] }));
  const boxOf = (tile) => tile.querySelector("input");
  const nameOf = (tile) => tile.textContent.trim();
  let whole = Boolean(list.closest(".veld--fout")); // the list as it is without this file
  let found = [];

  const say = (text) => {
    if (says.textContent !== text) says.textContent = text;
  };
  const count = () => (found.length === 1 ? words.een : found.length ? words.meer.replace("{n}", found.length) : words.geen);

  /** What is chosen stays in view, whatever is typed. */
  const draw = () => {
    const typed = plain(field.value);
    const fits = (tile) => (typed ? plain(nameOf(tile)).indexOf(typed) >= 0 : whole);
    found = [];
    for (const { fold, tiles } of folds) {
      const chosen = tiles.filter((tile) => boxOf(tile).checked);
      const fitting = tiles.filter(fits);
      for (const tile of tiles) tile.hidden = chosen.indexOf(tile) < 0 && fitting.indexOf(tile) < 0;
      fold.hidden = !chosen.length && !fitting.length;
      fold.open = Boolean(chosen.length || (typed && fitting.length));
      found.push(...fitting);
    }
    all.textContent = whole && !typed ? words.minder : words.alle;
    return typed;
  };
  const tell = () => say(draw() || whole ? count() : "");

  field.addEventListener("input", (event) => {
    event.stopPropagation(); // it is no answer, so there is nothing to save
    whole = false;
    tell();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    if (found.length !== 1 || !plain(field.value)) return;
    const [tile] = found;
    if (!boxOf(tile).checked) boxOf(tile).click();
    field.value = "";
    draw();
    say(words.gekozen.replace("{naam}", nameOf(tile)));
  });
  all.addEventListener("click", () => {
    whole = !whole;
    field.value = "";
    tell();
  });
  window.addEventListener("pageshow", draw); // a way back may bring choices along
  draw();
}
