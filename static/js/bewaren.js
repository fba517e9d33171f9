// Saves a screen a moment after typing. What can't be sent yet is kept on this device, and goes when the line is back.
"use strict";

(() => {
  const line = document.querySelector("[data-bewaard]");
  const key = document.querySelector("form [name='sleutel']");
  const turn = document.querySelector("form [name='beurt']");
  const store = (() => {
    try {
      localStorage.setItem("bewaren:proef", "1");
      localStorage.removeItem("bewaren:proef");
      return sessionStorage && localStorage;
    } catch (blocked) {
      return null;
    }
  })();
  if (!line || !key || !store || !window.fetch || !window.AbortController || !window.URLSearchParams || !FormData.prototype.entries) return;

  const form = key.form;
  const version = form.elements.versie;
  const PAUSE = 1500;
  const LONGEST = 10000; // whoever types on is saved all the same
  const PATIENCE = 20000; // a line that says nothing for so long has dropped
  const ABOUT = ["csrfmiddlewaretoken", "versie", "sleutel", "beurt"];
  const plan = `bewaren:${location.pathname.split("/").slice(0, 3).join("/")}/`;
  const screen = `bewaren:${location.pathname}:`;
  let mine = screen + key.value;
  let timer, since, busy, tries, pressed, waiting, fresh;
  let clash = false; // changed elsewhere: only a button may save now
  let closed = false;
  let leaving = false;

  const say = (words, time) => {
    const said = (words || "").replace("{om}", time || "");
    if (line.textContent !== said) line.textContent = said;
  };
  const pairs = () =>
    [...new FormData(form)]
      .filter(([name, value]) => typeof value === "string" && ABOUT.indexOf(name) < 0)
      .map(([name, value]) => [name, value.replace(/\r\n?|\n/g, "\r\n")]);
  const text = () => JSON.stringify(pairs());
  let stored = text(); // as the gemeente has it

  // What is kept

  const keys = (start) => Object.keys(store).filter((each) => each.startsWith(start));
  const read = (name) => {
    try {
      const kept = JSON.parse(store.getItem(name));
      return Array.isArray(kept.pairs) ? kept : null;
    } catch (broken) {
      return null;
    }
  };
  const keep = () => {
    if (closed) return;
    try {
      store.setItem(mine, JSON.stringify({ versie: version.value, sleutel: key.value, beurt: turn.value, pairs: pairs() }));
    } catch (full) {
      // The page itself still holds the text.
    }
  };

  // How it goes out

  const post = (path, kept, lasting) => {
    const body = new URLSearchParams();
    body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    body.append("actie", "tussendoor");
    for (const [name, value] of [["versie", kept.versie], ["sleutel", kept.sleutel], ["beurt", kept.beurt || 0], ...kept.pairs]) body.append(name, value);
    const keepalive = Boolean(lasting) && String(body).length < 60000;
    const hangs = new AbortController();
    setTimeout(() => hangs.abort(), PATIENCE);
    return fetch(path, { method: "POST", body, credentials: "same-origin", keepalive, signal: hangs.signal }).then((response) =>
      response.ok ? response.json().then((told) => ({ status: 200, told })) : { status: response.status },
    );
  };

  const soon = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  const arrived = (told, sent) => {
    version.value = told.versie;
    key.value = told.sleutel;
    stored = sent;
    tries = since = 0;
    say(line.dataset.bewaard, told.om);
    // A tick at an example waits for its button, so it stays here.
    if (text() !== sent || form.querySelector("[name='voorbeeld']:checked")) keep();
    else store.removeItem(mine);
    if (text() !== sent) soon(PAUSE);
  };

  const later = () => {
    if (leaving) return;
    keep();
    tries = (tries || 0) + 1;
    say(line.dataset.lijn);
    soon(Math.min(60000, 1000 * 2 ** tries));
  };

  /** What was kept is what everybody has: an old answer to this page. */
  const forget = () => {
    version.value = fresh.versie;
    key.value = fresh.sleutel;
    stored = fresh.text;
    store.removeItem(mine);
  };

  const heard = (answer, sent) => {
    if (closed) return;
    if (answer.status === 200) arrived(answer.told, sent);
    else if (answer.status === 409 && fresh && fresh.text === sent) forget();
    else if (answer.status >= 500 || answer.status === 429) later();
    else {
      clash = answer.status !== 422;
      say(answer.status === 409 ? line.dataset.botst : answer.status === 422 ? line.dataset.lang : line.dataset.dicht);
    }
  };

  const save = (lasting) => {
    clearTimeout(timer);
    if (closed) return;
    const sent = text();
    if (sent === stored) return;
    keep();
    if (busy || clash) return;
    since = 0;
    turn.value = Number(turn.value) + 1;
    const kept = { versie: version.value, sleutel: key.value, beurt: turn.value, pairs: JSON.parse(sent) };
    busy = post(location.pathname, kept, lasting === true)
      .then((answer) => heard(answer, sent), later)
      .then(() => {
        busy = null;
      });
  };

  // What was kept before comes back

  const cell = /^[a-z]+-\d+-/;
  const idOf = (id) => [...form.querySelectorAll("[type='hidden'][name$='-id']")].filter((each) => each.value === id)[0];
  const isFilled = (kept, prefix) => kept.pairs.some(([name, value]) => name.startsWith(prefix) && !/-(id|gepland)$/.test(name) && value.trim());

  /** Where each kept row stands on this page now; null if one can't stand here. */
  const places = (kept) => {
    const list = form.querySelector("[data-rijen]");
    const found = {};
    for (const [name, id] of kept.pairs) {
      if (!/^[a-z]+-\d+-id$/.test(name)) continue;
      const prefix = name.slice(0, -2);
      if (!idOf(id) && !isFilled(kept, prefix)) continue;
      if (list) list.dispatchEvent(new CustomEvent("rij:terug", { detail: id }));
      if (!idOf(id)) return null;
      found[prefix] = idOf(id).name.slice(0, -2);
    }
    return found;
  };

  const dropRow = (name, id) => {
    const gone = document.createElement("input");
    gone.type = "hidden";
    gone.name = name;
    gone.value = id;
    if (idOf(id)) idOf(id).closest(".rij").remove();
    form.append(gone);
  };

  const fill = (control, values) => {
    if (/^(checkbox|radio)$/.test(control.type)) control.checked = values.indexOf(control.value) >= 0;
    else if (control.tagName === "SELECT") for (const option of control.options) option.selected = values.indexOf(option.value) >= 0;
    else if (values.length) control.value = values.shift();
    if (control.matches("[data-titel-van]")) control.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const bringBack = (kept) => {
    const found = places(kept);
    if (!found) return false;
    const values = {};
    for (const [name, value] of kept.pairs) {
      const prefix = (cell.exec(name) || [""])[0];
      const now = (found[prefix] || prefix) + name.slice(prefix.length);
      if (!prefix || found[prefix]) values[now] = (values[now] || []).concat(value);
      if (/^[a-z]+-weg$/.test(name)) dropRow(name, value);
    }
    const here = Object.keys(found).map((prefix) => found[prefix]);
    for (const control of [...form.elements]) {
      const prefix = (cell.exec(control.name) || [""])[0];
      if (!control.name || /^(hidden|submit|button|fieldset|file)$/.test(control.type) || (prefix && here.indexOf(prefix) < 0)) continue;
      fill(control, values[control.name] || []);
    }
    return true;
  };

  /** This page may tell of what arrived, but is not drawn anew under somebody's hands. */
  let anew = false;
  const drawAnew = () => {
    if (leaving || text() !== stored || form.contains(document.activeElement)) return;
    anew = true;
    location.reload();
  };
  const stay = () => {
    if (anew) window.stop();
    anew = false;
  };

  /** A screen of this plan that is not open here: sent as it was kept. */
  const bring = (name) => {
    const kept = read(name);
    if (!kept) return store.removeItem(name);
    return post(name.split(":")[1], kept).then(({ status }) => {
      if (status !== 200) return;
      store.removeItem(name);
      drawAnew();
    }, () => {});
  };

  /** Not filled in by the browser itself, after a way back. */
  const isAsServed = (control) => {
    if (/^(checkbox|radio)$/.test(control.type)) return control.checked === control.defaultChecked;
    if (control.tagName === "SELECT") return [...control.options].every((option) => option.selected === option.defaultSelected || !option.value);
    return !("defaultValue" in control) || control.value === control.defaultValue;
  };

  const begin = () => {
    const name = keys(screen)[0];
    const kept = name && read(name);
    if ([...form.elements].every(isAsServed)) fresh = { versie: version.value, sleutel: key.value, text: stored };
    if (kept && bringBack(kept)) {
      mine = name;
      version.value = kept.versie;
      key.value = kept.sleutel;
      turn.value = kept.beurt || 0;
      stored = ""; // whether it arrived, only the gemeente can tell
      save();
    } else keys(plan).forEach(bring);
  };

  // When

  form.addEventListener("focusin", stay);
  form.addEventListener("input", () => {
    leaving = false;
    if (tries || clash) keep(); // it is nowhere else
    since = since || Date.now();
    soon(Math.max(0, Math.min(PAUSE, since + LONGEST - Date.now())));
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && !leaving) save(true);
  });
  window.addEventListener("pagehide", () => {
    if (!leaving) save(true);
  });
  window.addEventListener("online", () => {
    save();
    if (!busy && !clash) keys(plan).filter((name) => !name.startsWith(screen)).forEach(bring);
  });
  window.addEventListener("storage", (event) => {
    if (event.key !== "bewaren:dicht" || !event.newValue || !location.pathname.startsWith(event.newValue)) return;
    closed = true;
    clearTimeout(timer);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button && button.form === form) pressed = button;
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    turn.value = Number(turn.value) + 1;
    if (text() !== stored) keep();
    if (store.getItem(mine)) sessionStorage.setItem("bewaren:verstuurd", mine);
    leaving = true;
    if (!waiting && busy && pressed) {
      // A save that is on its way arrives first; then the button is pressed again.
      waiting = Promise.race([busy, new Promise((done) => setTimeout(done, 4000))]).then(() => {
        waiting = busy = null;
        pressed.click();
      });
    }
    if (waiting) event.preventDefault();
  });

  begin();
})();
