/** The emotion and reason lanes: a line for each persona, with points that can be moved up and down. */

import { areaTo, dashes, monotonePieces } from "./curve_path.js";
import { element, set, svgElement } from "./elements.js";
import { employeeLine, EMPLOYEES, setBy } from "./employees.js";
import { figure, quoted } from "./numbers.js";
import { portrait } from "./pictures.js";

const STEP = 0.5;

/** How high a curve lane is, and how much room it keeps above +2 and below −2. */
const SIZES = { emotion: { height: 148, margin: 28 }, reason: { height: 88, margin: 14 }, [EMPLOYEES]: { height: 100, margin: 18 } };

export const SHAPES = {
  circle: "M-6 0A6 6 0 1 1 6 0A6 6 0 1 1 -6 0Z",
  diamond: "M0 -7L7 0L0 7L-7 0Z",
  triangle: "M0 -7L7 5.5L-7 5.5Z",
  hexagon: "M-6.5 0L-3.2 -5.6L3.2 -5.6L6.5 0L3.2 5.6L-3.2 5.6Z",
  square: "M-5.5 -5.5H5.5V5.5H-5.5Z",
};

export const levelY = (value, curve) => {
  const { height, margin } = SIZES[curve];
  return margin + ((2 - value) / 4) * (height - 2 * margin);
};

/** The value at a height, on half steps. */
export function valueAt(y, curve) {
  const { height, margin } = SIZES[curve];
  const value = 2 - ((y - margin) / (height - 2 * margin)) * 4;
  return Math.max(-2, Math.min(2, Math.round(value / STEP) * STEP));
}

/** The personas in order with their looks; the customer as such comes last. */
export function castOf(board) {
  const personas = board.journey.ofKind("persona");
  const looks = personas.map((persona, i) => ({ id: persona.id, name: persona.name ?? "", ...board.data.personas[i % board.data.personas.length] }));
  return [...looks, { id: "", name: "", colour: "var(--ink_2)", shape: "square" }];
}

/** The lines of a curve: for each persona with scores, its points from left to right. */
export function linesOf(lane, board) {
  if (lane.curve === EMPLOYEES) return [employeeLine(lane, board, (value) => levelY(value, EMPLOYEES))].filter((line) => line.points.length);
  return castOf(board).map((look) => {
    const points = [];
    for (const score of lane.records) {
      const felt = board.journey.out(score.id, "felt_by").map((link) => link.target);
      if (look.id ? !felt.includes(look.id) : felt.length) continue;
      const { x, touchpoint } = placeOf(score, board);
      if (x < 0) continue;
      const value = board.curves.moved.get(score.id) ?? score.value ?? 0;
      points.push({ x, y: levelY(value, lane.curve), value, score, key: score.id, about: touchpoint.name });
    }
    points.sort((one, other) => one.x - other.x);
    return { look, points };
  }).filter((line) => line.points.length);
}

function placeOf(score, board) {
  const touchpoint = board.journey.records.get(board.journey.out(score.id, "scores")[0]?.target);
  const column = touchpoint ? board.grid.columnOf(touchpoint) : -1;
  if (column < 0) return { x: -1 };
  const { columns, lefts, widths } = board.grid;
  const others = columns[column].steps.flatMap((step) => board.journey.placed(step, "touchpoint"));
  const turn = Math.max(others.findIndex((other) => other.id === touchpoint.id), 0);
  return { touchpoint, x: lefts[column] + ((turn + 0.5) / Math.max(others.length, 1)) * widths[column] };
}

export function makeCurve(lane) {
  const drawing = svgElement("svg", { class: "curve-drawing", role: "presentation" });
  return element("div", "curve", { role: "gridcell", "data-curve": lane.curve }, element("div", "curve-legend"), drawing);
}

export function updateCurve(node, lane, board) {
  const lines = linesOf(lane, board);
  const { width } = board.grid;
  const { height } = SIZES[lane.curve];
  const chosen = board.selection.ids.filter((id) => lane.records.some((score) => score.id === id));
  const signature = JSON.stringify([lines, width, chosen, lane.title, board.data.theme]);
  set(node, { "aria-colspan": board.grid.columns.length });
  if (node.signature === signature) return;
  node.signature = signature;
  const drawing = node.querySelector(".curve-drawing");
  set(drawing, { width, height, viewBox: `0 0 ${width} ${height}` });
  const focused = board.focusedKey();
  drawing.replaceChildren(...levels(lane.curve, width), ...lines.toReversed().flatMap((line) => drawLine(line, lane, board, line === lines[0])));
  if (focused) board.focusOn(focused);
  node.querySelector(".curve-legend").replaceChildren(...(lane.curve === "emotion" ? lines.map((line) => legend(line, board)) : []));
}

function levels(curve, width) {
  const line = (value, name) => svgElement("line", { class: name, x1: 0, x2: width, y1: levelY(value, curve), y2: levelY(value, curve) });
  return [line(2, "curve-far"), line(0, "curve-zero"), line(-2, "curve-far")];
}

function drawLine({ look, points }, lane, board, isLeading) {
  const isEmotion = lane.curve === "emotion";
  const width = isEmotion ? (isLeading ? 4 : 2.5) : 2.25;
  const pieces = monotonePieces(points);
  const drawn = [];
  if (isLeading && isEmotion) drawn.push(svgElement("path", { class: "curve-area", d: areaTo(levelY(0, lane.curve), points, pieces), fill: "url(#feeling)" }), feeling(lane.curve));
  pieces.forEach((piece, i) => drawn.push(svgElement("path", {
    d: piece, class: "curve-line", stroke: look.colour, "stroke-width": width, ...dashes(points[i + 1].score.evidence_level, width),
  })));
  if (isLeading && isEmotion) drawn.push(...quote(points, lane, look, board));
  drawn.push(...points.map((point) => drawPoint(point, look, lane, board)));
  return drawn;
}

/** Green above zero, rose below it, and nothing at zero. */
function feeling(curve) {
  const stop = (offset, colour, opacity) => svgElement("stop", { offset, "stop-color": `var(--${colour})`, "stop-opacity": opacity });
  return svgElement("linearGradient", { id: "feeling", gradientUnits: "userSpaceOnUse", x1: 0, x2: 0, y1: levelY(2, curve), y2: levelY(-2, curve) },
    stop(0, "ok", 0.28), stop(0.5, "ok", 0.03), stop(0.5, "bad", 0.03), stop(1, "bad", 0.3));
}

function drawPoint({ x, y, value, score, key, about }, look, lane, board) {
  const isAssumed = (score.evidence_level ?? "assumed") === "assumed";
  const said = figure(value, board.data.language);
  const label = [lane.title, look.name, about].filter(Boolean).join(", ");
  const colour = lane.curve === EMPLOYEES && value <= -1 ? "var(--bad)" : look.colour;
  const point = svgElement("g", {
    class: board.selection.has(score.id) ? "point is-selected" : "point", transform: `translate(${x} ${y})`, tabindex: -1,
    role: "slider", "aria-valuemin": -2, "aria-valuemax": 2, "aria-valuenow": value, "aria-valuetext": said, "aria-label": label,
    "aria-orientation": "vertical", "data-focus": key, "data-record-id": score.id, "data-kind": score.kind, "data-lane": lane.role, "data-x": x,
  });
  const title = svgElement("title");
  title.textContent = `${label}: ${said}`;
  const fill = isAssumed ? "var(--canvas)" : colour;
  point.append(title, svgElement("circle", { class: "point-ground", r: 14 }), svgElement("path", {
    d: SHAPES[look.shape] ?? SHAPES.circle, fill, class: "point-mark",
    stroke: isAssumed ? colour : "var(--canvas)", "stroke-width": 2,
  }));
  return point;
}

/** The customer's own words at the lowest point, where somebody has noted them. */
function quote(points, lane, look, board) {
  const lowest = points.reduce((low, point) => (point.value < low.value ? point : low));
  const spoken = board.journey.out(lowest.score.id, "evidenced_by").map((link) => board.journey.records.get(link.target))
    .find((evidence) => ["quote", "interview", "complaint"].includes(evidence?.evidence_kind ?? "quote") && evidence?.text?.length <= 64);
  if (!spoken || lowest.value > 0) return [];
  const text = svgElement("text", { class: "curve-quote", x: lowest.x, y: levelY(lowest.value, lane.curve) + 22, "text-anchor": "middle", fill: look.colour });
  text.textContent = quoted(spoken.text, board.journey.head.language ?? "ru");
  return [text];
}

function legend({ look }, board) {
  const mark = svgElement("svg", { viewBox: "-8 -8 16 16", width: 14, height: 14, "aria-hidden": "true" }, svgElement("path", { d: SHAPES[look.shape] ?? SHAPES.circle, fill: look.colour }));
  return element("span", "legend", {}, mark, ...portrait(board.journey, look.id), look.name.split(",")[0]);
}

/** Points that are being moved, and the moving itself. */
export class Curves {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    /** @type {Map<string, number>} values shown while a point is dragged */
    this.moved = new Map();
  }

  /** Begin to drag a point. @param {PointerEvent} event */
  grab(event, point) {
    const id = point.dataset.focus;
    const node = point.closest(".curve");
    const follow = (moving) => {
      const box = node.querySelector(".curve-drawing").getBoundingClientRect();
      const scale = box.height / SIZES[node.dataset.curve].height;
      this.moved.set(id, valueAt((moving.clientY - box.top) / scale, node.dataset.curve));
      this._board.schedule();
    };
    const stop = (ended) => {
      node.removeEventListener("pointermove", follow);
      const value = this.moved.get(id);
      this.moved.delete(id);
      if (value !== undefined && ended.type === "pointerup") this.give(id, value);
      this._board.schedule();
    };
    node.setPointerCapture(event.pointerId);
    node.addEventListener("pointermove", follow);
    node.addEventListener("pointerup", stop, { once: true });
    node.addEventListener("pointercancel", stop, { once: true });
  }

  /** Half a step up or down, from the keyboard. */
  nudge(id, by) {
    this.give(id, Math.max(-2, Math.min(2, (Math.round((this._value(id) ?? 0) / STEP) + by) * STEP)));
  }

  /** @param {string} key the focus of the point @param {number|null} value null takes an employee's point away */
  give(key, value) {
    const { item, field } = setBy(key);
    if (this._board.journey.records.has(item) && this._value(key) !== value) this._board.act({ kind: "set", item, values: { [field]: value } });
  }

  _value(key) {
    const { item, field, usual } = setBy(key);
    return this._board.journey.records.get(item)?.[field] ?? usual;
  }
}
