// What bewaren.js kept on this device goes as soon as it arrived, and when a plan is closed, erased or sent.
"use strict";

(() => {
  try {
    const keys = () => Object.keys(localStorage).filter((key) => key.startsWith("bewaren:"));
    const wipe = (plan) => {
      for (const key of keys()) if (key.startsWith(`bewaren:${plan}`)) localStorage.removeItem(key);
      localStorage.setItem("bewaren:dicht", plan); // other tabs hear it, and keep nothing any more
      localStorage.removeItem("bewaren:dicht");
    };
    const isNew = performance.navigation.type === 0; // no reload, no way back
    for (const element of document.querySelectorAll("[data-wist]")) {
      if (element.tagName === "FORM") element.addEventListener("submit", () => wipe(element.dataset.wist));
      else if (isNew) wipe(element.dataset.wist);
    }

    // The page that answers a form has that form for its referrer; the way back to a form has not.
    const sent = sessionStorage.getItem("bewaren:verstuurd");
    sessionStorage.removeItem("bewaren:verstuurd");
    const path = sent && sent.split(":")[1];
    if (sent && isNew && document.referrer.split(/[?#]/)[0] === location.origin + path) localStorage.removeItem(sent);
  } catch (blocked) {
    // Where nothing may be kept, nothing has to go.
  }
})();
