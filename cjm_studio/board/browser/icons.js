/** Icons as inline SVG: outlines from Python, and a few strokes of our own where it has none. */

import { svgElement } from "./elements.js";

const OWN = {
  undo: "M8 5 4 9l4 4M4.5 9H14a5 5 0 0 1 0 10H9",
  redo: "M16 5l4 4-4 4M19.5 9H10a5 5 0 0 0 0 10h5",
  fit: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  cursor: "M5 3l6 16 2.4-6.6L20 10z",
};

let outlines = {};

/** @param {Record<string, string>} drawn path data in a 24 x 24 square, by name */
export function useOutlines(drawn) {
  outlines = drawn;
}

/** An icon of `size` pixels; decoration only, so that readers skip it. */
export function icon(name, size = 16) {
  const own = OWN[name];
  const look = own
    ? { d: own, fill: "none", stroke: "currentColor", "stroke-width": 1.8, "stroke-linecap": "round", "stroke-linejoin": "round" }
    : { d: outlines[name] ?? "", fill: "currentColor" };
  const attributes = { viewBox: "0 0 24 24", width: size, height: size, class: "icon", "aria-hidden": "true", "data-icon": name };
  return svgElement("svg", attributes, svgElement("path", look));
}
