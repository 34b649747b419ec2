// Findings by keyboard alone: letters choose what stands on the page with that key, j and k move.
(() => {
  "use strict";
  const typing = (event) =>
    event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), select, textarea");
  const arrows = { ArrowDown: "j", ArrowUp: "k", ArrowRight: "j", ArrowLeft: "k" };

  // In a list, j and k move from line to line.
  const moveInList = (list, key) => {
    const links = [...list.querySelectorAll(":scope > li > a")];
    const here = links.indexOf(document.activeElement);
    const next = links[key === "j" ? here + 1 : Math.max(0, here - 1)];
    if (next) next.focus();
  };

  // Of several with the same key, the one after the chosen one; else the first.
  const choose = (key) => {
    const found = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)];
    const chosen = found.findIndex((each) => each.getAttribute("aria-current") === "true");
    const next = found[(chosen + 1) % found.length];
    if (next) next.click();
    return Boolean(next);
  };

  document.addEventListener("keydown", (event) => {
    if (typing(event)) return;
    const list = document.querySelector("[data-moves]");
    const sideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
    if (event.key.startsWith("Arrow") && Boolean(list) === sideways) return;
    const key = arrows[event.key] ?? event.key;
    if (list && (key === "j" || key === "k")) {
      event.preventDefault();
      moveInList(list, key);
    } else if (choose(key)) event.preventDefault();
  });

  // When the consequences stand there, Enter decides.
  const ready = () => (document.querySelector(".decide [name=who]:invalid") ?? document.querySelector("[data-decide]"))?.focus();
  document.addEventListener("htmx:after:swap", ready);
  document.addEventListener("DOMContentLoaded", ready);
  ready();
})();
