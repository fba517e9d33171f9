// Copies a link or a text, or hands a link to the phone to share. Without this file it is there to select.
"use strict";

for (const around of document.querySelectorAll("[data-link], [data-tekst]")) {
  const shown = around.previousElementSibling;
  const { link: url, titel: title } = around.dataset;
  const copy = around.querySelector("[data-kopieer]");
  const share = around.querySelector("[data-deel]");
  const says = around.querySelector("[role=status]");

  /** Selects it on the page; where the clipboard is closed, one can still copy it by hand. */
  const select = () => (url ? getSelection().selectAllChildren(shown) : shown.select());
  const byHand = () => {
    select();
    return document.execCommand("copy");
  };
  const copied = async () => {
    try {
      await navigator.clipboard.writeText(url || shown.value);
      return true;
    } catch (closed) {
      return byHand();
    }
  };

  copy.hidden = false;
  copy.addEventListener("click", async () => {
    const well = await copied();
    says.textContent = well ? says.dataset.gelukt : says.dataset.zelf;
  });
  if (url && navigator.share) {
    share.hidden = false;
    share.addEventListener("click", () => navigator.share({ title, url }).catch(() => {})); // who stops halfway wants nothing told
  }
}
