/** An expectation as a bar from worst to best, with a tick at the expected and a dot at the perceived. */

import { dress } from "./card.js";
import { element, set, svgElement } from "./elements.js";
import { lookOf } from "./looks.js";
import { figure, withUnit } from "./numbers.js";

const WIDTH = 150;
const BAR_LEFT = 46;
const BAR_RIGHT = 144;

/** @returns {HTMLElement} */
export function makeBar(record) {
  const card = element("div", "card bar", { tabindex: -1, role: "group" },
    element("div", "bar-top", {}, element("span", "card-text", { dir: "auto" }), element("b", "bar-value")),
    element("div", "bar-drawing"),
    element("div", "bar-ends", {}, element("span"), element("span")));
  card.dataset.focus = record.id;
  card.dataset.recordId = record.id;
  card.dataset.kind = record.kind;
  return card;
}

export function updateBar(card, record, cell, board) {
  dress(card, record, cell, board);
  const signature = JSON.stringify(record);
  if (card.signature === signature) return;
  card.signature = signature;
  const { language } = board.data;
  const label = lookOf(record, board.journey, board.data).label;
  const said = (value) => (typeof value === "number" ? figure(value, language) : "");
  const perceived = typeof record.perceived === "number" ? withUnit(said(record.perceived), record.unit ?? "") : "";
  set(card, { "aria-label": perceived ? `${label}, ${perceived}` : label, "aria-roledescription": board.words.card });
  card.querySelector(".card-text").textContent = record.name ?? "";
  const value = card.querySelector(".bar-value");
  value.textContent = perceived;
  const scale = scaleOf(record);
  value.classList.toggle("is-bad", scale !== null && scale(record.perceived) < 0);
  card.querySelector(".bar-drawing").replaceChildren(drawing(record, scale));
  const [worst, best] = card.querySelectorAll(".bar-ends span");
  worst.textContent = said(record.worst);
  best.textContent = said(record.best);
  worst.style.marginInlineStart = `${BAR_LEFT}px`;
}

/** From a value to 0 (worst tolerable) ... 1 (best); null when the scale has no ends. */
function scaleOf({ worst, best, scale }) {
  const [low, high] = scale === "score" ? [worst ?? -2, best ?? 2] : [worst, best];
  if (typeof low !== "number" || typeof high !== "number" || low === high) return null;
  return (value) => (value - low) / (high - low);
}

function drawing(record, scale) {
  const drawn = svgElement("svg", { viewBox: `0 0 ${WIDTH} 18`, width: WIDTH, height: 18, "aria-hidden": "true" });
  const middle = 9;
  drawn.append(svgElement("line", { class: "bar-axis", x1: 0, x2: WIDTH, y1: middle, y2: middle }));
  if (!scale) return drawn;
  const place = (value) => Math.max(6, Math.min(WIDTH - 6, BAR_LEFT + scale(value) * (BAR_RIGHT - BAR_LEFT)));
  drawn.append(svgElement("rect", {
    class: "bar-pill", x: BAR_LEFT, y: middle - 5, width: BAR_RIGHT - BAR_LEFT, height: 10, rx: 5,
  }));
  if (typeof record.expected === "number") {
    const x = place(record.expected);
    drawn.append(svgElement("line", { class: "bar-tick", x1: x, x2: x, y1: 1, y2: 17 }));
  }
  if (typeof record.perceived === "number") {
    const x = place(record.perceived);
    const isBad = scale(record.perceived) < 0;
    if (isBad) drawn.append(svgElement("line", { class: "bar-miss", x1: x, x2: BAR_LEFT, y1: middle, y2: middle }));
    drawn.append(svgElement("circle", { class: isBad ? "bar-dot is-bad" : "bar-dot", cx: x, cy: middle, r: 5.5 }));
  }
  return drawn;
}
