// Live: while others add to the book, a page asks now and then whether the book has changed. Only if it has is the page itself
// asked for again, and compared part by part. Parts that nobody reads line by line (`data-fresh="now"`) are swapped at once; of
// the others a note tells, and they are swapped when one says so. Nothing jumps while one reads.
(() => {
  "use strict";

  const note = document.getElementById("live");
  if (!note || !window.fetch) return;
  const SHORT = Number(note.dataset.every) || 5000;
  const LONG = 60000;
  let since = note.dataset.since;
  let pause = SHORT;
  let address = location.href;
  let seen = null;

  // The parts of a page: those that are named, else all of it.
  const partsOf = (page) => {
    const named = [...page.querySelectorAll("[data-fresh][id]")];
    return named.length ? named : [page.querySelector("main")];
  };
  const keep = (page) => new Map(partsOf(page).map((part) => [part.id, part.innerHTML]));

  const ask = (where) => fetch(where, { credentials: "same-origin" });
  const read = async (where) => new DOMParser().parseFromString(await (await ask(where)).text(), "text/html");

  const disturbed = (part) =>
    part.contains(document.activeElement) ||
    part.matches(":hover") ||
    (!getSelection().isCollapsed && getSelection().containsNode(part, true));

  const swap = (id, html) => {
    const part = document.getElementById(id);
    part.innerHTML = html;
    window.htmx?.process(part);
    seen.set(id, html);
  };

  // What the note offers: swap what has changed. Charts are drawn when a page is loaded.
  const offer = (words, changed) => {
    note.replaceChildren();
    if (!changed.size) return;
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "show" });
    button.addEventListener("click", () => {
      if (document.querySelector("script[src*='charts']")) return location.reload();
      for (const [id, html] of changed) swap(id, html);
      note.replaceChildren();
      const first = document.getElementById([...changed.keys()][0]);
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    });
    note.append(words, " – ", button);
  };

  const look = async (words) => {
    const fresh = keep(await read(location.href));
    if (address !== location.href || !seen) {
      // a filter has brought another page in meanwhile: it is as new as this one
      address = location.href;
      seen = fresh;
      return;
    }
    const later = new Map();
    for (const [id, html] of fresh) {
      const part = document.getElementById(id);
      if (!part || seen.get(id) === html) continue;
      if (part.dataset.fresh === "now" && !disturbed(part)) swap(id, html);
      else later.set(id, html);
    }
    offer(words, later);
  };

  const turn = async () => {
    if (!document.hidden) {
      try {
        const answer = await ask(`/live?${since}`);
        if (answer.status === 401 || answer.status === 403) return;
        const now = answer.headers.get("x-book-mark");
        if (answer.ok && now && now !== since) {
          await look((await answer.text()).trim());
          if (!note.firstChild) since = now;
          pause = SHORT;
        } else pause = answer.ok ? Math.min(pause * 1.2, LONG / 4) : Math.min(pause * 2, LONG);
      } catch {
        pause = Math.min(pause * 2, LONG);
      }
    }
    setTimeout(turn, pause);
  };

  if (since) {
    seen = keep(document);
    setTimeout(turn, pause);
  }
})();
