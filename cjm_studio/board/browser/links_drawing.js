/** Links as calm rounded lines behind the cards' texts, with a dot in the gap between cards to take hold of. */

import { set, svgElement } from "./elements.js";

const TURN_PX = 8;
const GAP_PX = 4;

/** @typedef {{link: object, route: {d: string, hold: object, end: object}}[]} Routes */

/** Where the links of the chosen cards run, or all links. Boxes are read here and nothing is written. @returns {Routes} */
export function routesOf(drawing, board, showsAll) {
  const links = shownLinks(board, showsAll);
  if (!links.length) return [];
  const base = drawing.getBoundingClientRect();
  const zoom = board.zoom.value;
  const nodes = new Map();
  const kinds = new Set(["stage", "step", ...board.grid.lanes.flatMap((lane) => lane.kinds)]);
  const boxOf = (id) => {
    // What is on no lane is not looked for among all cards.
    if (!nodes.has(id)) nodes.set(id, kinds.has(board.journey.records.get(id)?.kind) ? boxIn(board.nodeOf(id), base, zoom) : null);
    return nodes.get(id);
  };
  return links.map((link) => ({ link, from: boxOf(link.source), to: boxOf(link.target) }))
    .filter(({ from, to }) => from && to).map(({ link, from, to }) => ({ link, route: routeOf(from, to) }));
}

/** Draw links, unless they are drawn just so. @param {HTMLElement} drawing @param {Routes} routes @param {string} chosen the id of a link */
export function drawLinks(drawing, routes, chosen, board) {
  // Not its scroll size: the drawing before this one would be in it, and the sheet could never shrink.
  const size = routes.length ? { width: board.sheet.clientWidth, height: board.sheet.clientHeight } : null;
  const signature = JSON.stringify([size, chosen, board.data.language, routes.map(({ link, route }) => [link.id, link.kind, route.d])]);
  if (drawing.signature === signature) return;
  drawing.signature = signature;
  if (!routes.length) return void drawing.replaceChildren();
  const lines = routes.flatMap(({ link, route }) => [
    svgElement("path", { class: link.id === chosen ? "link-line is-chosen" : "link-line", d: route.d }), arrow(route.end)]);
  const dots = routes.map(({ link, route }) => dot(link, route.hold, board));
  drawing.replaceChildren(
    svgElement("svg", { class: "links-lines", ...size }, ...lines),
    svgElement("svg", { class: "links-dots", ...size }, ...dots),
  );
}

function shownLinks({ journey, data, selection }, showsAll) {
  const isDrawn = (link) => Boolean(data.links[link.kind]);
  if (showsAll) return [...journey.links.values()].filter((link) => isDrawn(link) && link.kind !== data.rules.placed_by[journey.records.get(link.source)?.kind]);
  const all = selection.ids.flatMap((id) => [...journey.out(id), ...journey.into(id)]);
  return [...new Set(all)].filter(isDrawn);
}

function boxIn(node, base, zoom) {
  if (!node) return null;
  const box = node.getBoundingClientRect();
  if (!box.width) return null;
  const at = (value, origin) => (value - origin) / zoom;
  return { left: at(box.left, base.left), right: at(box.right, base.left), top: at(box.top, base.top), bottom: at(box.bottom, base.top) };
}

const middle = (low, high) => (low + high) / 2;
const centre = (box) => middle(box.top, box.bottom);

/** From one box to another through the gaps between columns. @returns {{d: string, hold: object, end: object}} */
function routeOf(from, to) {
  const isRight = to.left > from.right;
  if (!isRight && to.right >= from.left) return routed(overlapping(from, to));
  const gap = isRight ? from.right + GAP_PX : from.left - GAP_PX;
  return routed([[isRight ? from.right : from.left, centre(from)], [gap, centre(from)], [gap, centre(to)], [isRight ? to.left : to.right, centre(to)]]);
}

/** One over the other: down the gap at the left of the narrower one. */
function overlapping(from, to) {
  const isFromNarrow = from.right - from.left < to.right - to.left - 4;
  const [narrow, other] = isFromNarrow ? [from, to] : [to, from];
  const gap = narrow.left - GAP_PX;
  const isWider = other.left < gap;
  const edge = other.top > narrow.bottom ? other.top : other.bottom;
  const far = isWider ? [[gap, edge]] : [[gap, centre(other)], [other.left, centre(other)]];
  const points = [[narrow.left, centre(narrow)], [gap, centre(narrow)], ...far];
  return isFromNarrow ? points : points.toReversed();
}

/** Points joined by straight lines with round corners. */
function routed(points) {
  let d = `M${points[0].join(" ")}`;
  for (let i = 1; i < points.length - 1; i++) {
    const [before, corner, after] = points.slice(i - 1, i + 2);
    const turn = Math.min(TURN_PX, length(before, corner) / 2, length(corner, after) / 2);
    d += `L${toward(corner, before, turn).join(" ")}Q${corner.join(" ")} ${toward(corner, after, turn).join(" ")}`;
  }
  const [last, end] = points.slice(-2);
  const [one, other] = points.slice(1, 3);
  const angle = Math.atan2(end[1] - last[1], end[0] - last[0]) * (180 / Math.PI);
  return { d: `${d}L${end.join(" ")}`, hold: { x: middle(one[0], other[0]), y: middle(one[1], other[1]) }, end: { x: end[0], y: end[1], angle } };
}

const length = (one, other) => Math.hypot(one[0] - other[0], one[1] - other[1]);

function toward(from, to, distance) {
  const share = distance / (length(from, to) || 1);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

const arrow = ({ x, y, angle }) =>
  svgElement("path", { class: "link-arrow", d: "M0 0l-6 -4v8Z", transform: `translate(${x} ${y}) rotate(${angle})` });

function dot(link, { x, y }, { data }) {
  const title = svgElement("title");
  title.textContent = data.links[link.kind].label;
  return svgElement("g", { class: "link-dot", "data-link": link.id, transform: `translate(${x} ${y})` },
    title, svgElement("circle", { class: "link-ground", r: 12 }), svgElement("circle", { class: "link-mark", r: 4.5 }));
}

/** A line that follows the pointer while a link is drawn with the mouse. */
export function lineTo(root) {
  const path = svgElement("path", { class: "link-line is-chosen" });
  const drawing = svgElement("svg", { class: "link-pulled", "aria-hidden": "true" }, path);
  root.append(drawing);
  return {
    follow(from, { clientX, clientY }) {
      const box = root.getBoundingClientRect();
      set(path, { d: `M${from.x - box.left} ${from.y - box.top}L${clientX - box.left} ${clientY - box.top}` });
    },
    remove: () => drawing.remove(),
  };
}
