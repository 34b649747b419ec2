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

  // Pointing at a claim lights up all the words that it rests on, in the text and in the table.
  const light = (event, on) => {
    const mark = event.target.closest("[id^=c1], [id^=e1], article [class*=' c1']");
    if (!mark) return;
    const name = mark.id ? mark.id.slice(1) : [...mark.classList].find((each) => /^c1/.test(each))?.slice(1);
    if (!name) return;
    for (const each of document.querySelectorAll(`.c${CSS.escape(name)}, #c${CSS.escape(name)}`)) each.classList.toggle("lit", on);
  };
  document.addEventListener("mouseover", (event) => light(event, true));
  document.addEventListener("mouseout", (event) => light(event, false));
})();
