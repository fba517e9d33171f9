// Copies a link, or hands it to the phone to share. Without this file the link is there to select.
"use strict";

for (const around of document.querySelectorAll("[data-link]")) {
  const { link: url, titel: title } = around.dataset;
  const copy = around.querySelector("[data-kopieer]");
  const share = around.querySelector("[data-deel]");
  const says = around.querySelector("[role=status]");

  /** Selects the link on the page; where the clipboard is closed, one can still copy it by hand. */
  const select = () => getSelection().selectAllChildren(around.previousElementSibling);
  const byHand = () => {
    select();
    return document.execCommand("copy");
  };
  const copied = async () => {
    try {
      await navigator.clipboard.writeText(url);
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
  if (navigator.share) {
    share.hidden = false;
    share.addEventListener("click", () => navigator.share({ title, url }).catch(() => {})); // who stops halfway wants nothing told
  }
}
