/* The sample beside a colour follows what is typed. */
"use strict";

document.addEventListener("input", ({ target }) => {
  const sample = target.nextElementSibling;
  if (!sample || !sample.matches(".beheer-staal")) return;
  if (!/^#[0-9a-f]{6}$/i.test(target.value)) return;
  for (const part of sample.querySelectorAll(".beheer-staal__kleur")) {
    part.setAttribute("fill", target.value);
  }
});
