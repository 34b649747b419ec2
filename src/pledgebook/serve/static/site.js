// What the pages can do without script, they do without it; this adds keys and lights.
(() => {
  "use strict";

  // "/" leads to the search field, as in many reference works.
  document.addEventListener("keydown", (event) => {
    const field = document.getElementById("find");
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && field) {
      event.preventDefault();
      field.focus();
    }
  });

  // What a form does not ask for does not stand in the address.
  document.addEventListener("formdata", (event) => {
    if (event.target.method !== "get") return;
    for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
  });

  // All words that a claim rests on, and its row; a claim's name is a report's number and its label: 1T2.
  const partsOf = (name) => document.querySelectorAll(`.c${CSS.escape(name)}, #c${CSS.escape(name)}`);

  // Pointing at a claim lights it up, in the text and in the table.
  const nameAt = (element) => {
    const mark = element.closest("[id^=c1], [id^=e1], article [class*=' c1']");
    return mark && (mark.id ? mark.id.slice(1) : [...mark.classList].find((each) => /^c1/.test(each))?.slice(1));
  };
  const point = (event, on) => {
    const name = nameAt(event.target);
    if (name) for (const each of partsOf(name)) each.classList.toggle("lit-by-pointer", on);
  };
  document.addEventListener("mouseover", (event) => point(event, true));
  document.addEventListener("mouseout", (event) => point(event, false));

  // Following a label lights its claim up until the next one.
  const follow = () => {
    const name = /^#[ce](1[A-Z]\d+)$/.exec(location.hash)?.[1];
    if (!name) return;
    for (const each of document.querySelectorAll(".lit")) each.classList.remove("lit");
    for (const each of partsOf(name)) each.classList.add("lit");
  };
  window.addEventListener("hashchange", follow);

  // A claim that the address names: its words and its row come into sight, each on its own side.
  document.addEventListener("DOMContentLoaded", () => {
    follow();
    const side = document.querySelector(".side");
    const row = side?.querySelector("tr.lit");
    if (row && side.scrollHeight > side.clientHeight) side.scrollTop = row.offsetTop - side.clientHeight / 3;
    if (!location.hash) document.getElementById("lit")?.scrollIntoView();
  });
})();
