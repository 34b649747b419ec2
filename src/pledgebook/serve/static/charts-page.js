// Draws the charts that the server describes, in the colours of the page. Without script the tables say the same.
(() => {
  "use strict";

  const SERIES = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#8f7a00", "#7a7a7a"];
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const views = new Map();

  const look = () => {
    const own = getComputedStyle(document.documentElement);
    const [ink, soft, rule, link, sans] = ["--ink", "--soft", "--rule", "--link", "--sans"].map((n) => own.getPropertyValue(n).trim());
    const bar = dark.matches ? "#4a86b8" : "#7fa8cc";
    const text = { labelColor: soft, titleColor: soft, labelFont: sans, titleFont: sans, labelFontSize: 12, titleFontSize: 12, titleFontWeight: 400 };
    return {
      background: "transparent",
      aria: false,
      font: sans,
      view: { stroke: null },
      axis: { ...text, gridColor: rule, domainColor: rule, tickColor: rule },
      axisY: { grid: false },
      legend: { ...text, orient: "top", columns: 4, labelLimit: 140 },
      bar: { color: bar, height: { band: 0.62 } },
      rect: { color: bar },
      rule: { color: ink, strokeWidth: 1.4 },
      tick: { color: ink, thickness: 1.4, size: 9 },
      point: { color: ink, size: 42 },
      line: { color: link },
      range: { category: SERIES },
    };
  };

  const save = (address, name) => {
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
  };

  const buttons = (place) => {
    const row = document.createElement("p");
    row.className = "save no-print";
    const name = place.dataset.name || "pledgebook";
    for (const kind of ["SVG", "PNG"]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = kind;
      button.setAttribute("aria-label", `Save this chart as ${kind}`);
      button.addEventListener("click", async () => {
        const view = views.get(place);
        if (kind === "PNG") return save(await view.toImageURL("png", 2), `${name}.png`);
        const address = URL.createObjectURL(new Blob([await view.toSVG()], { type: "image/svg+xml" }));
        save(address, `${name}.svg`);
        setTimeout(() => URL.revokeObjectURL(address), 1000);
      });
      row.append(button);
    }
    place.after(row);
  };

  const draw = async (place, description) => {
    views.get(place)?.finalize();
    place.replaceChildren();
    views.set(place, await PledgebookCharts.draw(place, description, look()));
    // the table beside the chart is what is read aloud; roles that Vega gives its marks have no names
    for (const each of place.querySelectorAll("svg [aria-roledescription]")) {
      for (const name of ["role", "aria-roledescription", "aria-label"]) each.removeAttribute(name);
    }
  };

  const begin = async (place) => {
    const answer = await fetch(place.dataset.chart);
    if (!answer.ok) return;
    const description = await answer.json();
    await draw(place, description);
    place.style.minHeight = "0";
    buttons(place);
    dark.addEventListener("change", () => draw(place, description));
  };

  const start = () => {
    // only what comes into sight is drawn
    const seen = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        seen.unobserve(entry.target);
        begin(entry.target);
      }
    }, { rootMargin: "300px" });
    for (const place of document.querySelectorAll("[data-chart]")) {
      place.style.minHeight = "12rem";
      seen.observe(place);
    }
    // paper has no place to scroll to: the others are drawn as well
    addEventListener("beforeprint", () => {
      for (const place of document.querySelectorAll("[data-chart]")) {
        if (views.has(place)) continue;
        seen.unobserve(place);
        begin(place);
      }
    });
  };
  start();
})();
