/** The top of the board: stages as chevrons with the customer's voice and a metric, steps beneath. */

import { element, keepChildren, set, svgElement, write } from "./elements.js";
import { NOWHERE } from "./grid.js";
import { icon } from "./icons.js";
import { figure, quoted, withUnit } from "./numbers.js";
import { illustrate, shownPicture, thumbnail } from "./pictures.js";

const HEIGHT = 36;
const POINT = 10;
const PALE = new Set(["stimulus", "zmot"]);

export function makeHeader() {
  const row = (name) => element("div", `row ${name}`, { role: "row" });
  const header = element("div", "header", { role: "rowgroup" }, row("stages"), row("steps"));
  // Names of high lanes stay in sight beneath it, so they have to know how high it is.
  new ResizeObserver(() => header.parentElement?.style.setProperty("--header-height", `${header.clientHeight}px`)).observe(header);
  return header;
}

export function updateHeader(header, board) {
  const [stages, steps] = header.children;
  const { grid } = board;
  const here = board.hereColumn();
  if (isHeaderShown(header, here, board)) return;
  const isPinned = (node) => board.editing.isIn(node);
  const corner = { key: "corner" };
  const add = { key: "add" };
  keepChildren(stages, [corner, ...grid.stages.map((stage) => ({ key: stage.record.id, stage })), add], {
    key: (item) => item.key,
    make: (item) => (item.stage ? makeStage(item.stage.record) : item === corner ? makeCorner() : makeAddStage(board)),
    update: (node, item) => {
      if (item.stage) updateStage(node, item.stage, board);
      else if (item === add) set(node, { style: `grid-column:${grid.columns.length + 2}` });
    },
    isPinned,
  });
  const columns = grid.columns.map((column, index) => ({ column, index })).filter(({ column }) => column.step || column.key === NOWHERE);
  keepChildren(steps, [corner, ...columns], {
    key: (item) => item.key ?? item.column.key,
    make: (item) => (item === corner ? makeCorner() : makeStep(item.column)),
    update: (node, item) => item !== corner && updateStep(node, item, here, board),
    isPinned,
  });
}

/** What stands in the header: nothing else makes it another one. */
const KINDS = ["stage", "step", "metric", "journey", "picture"];

/** Whether the header shows already what it should. */
function isHeaderShown(header, here, { grid, changes }) {
  const { shown } = header;
  header.shown = { columns: grid.columns, here };
  return shown?.columns === grid.columns && shown.here === here && !changes.isAll && !KINDS.some((kind) => changes.kinds.has(kind));
}

const makeCorner = () => element("div", "corner", { role: "presentation" });

function makeAddStage(board) {
  const label = board.words.add_stage;
  const button = element("button", "add-stage", { type: "button", title: label, "aria-label": label, "data-tool": "add-stage" },
    icon("add", 20), element("span", "add-stage-words", {}, label));
  return element("div", "add-stage-place", { role: "presentation" }, button);
}

function makeStage(record) {
  const name = element("span", "stage-name", { "data-words": "", dir: "auto" });
  return element("div", "stage", { role: "columnheader", tabindex: -1, "data-focus": record.id, "data-record-id": record.id, "data-kind": "stage" },
    element("div", "chevron", {}, svgElement("svg", { "aria-hidden": "true" }, svgElement("path")),
      element("span", "stage-number"), name,
      element("button", "stage-fold", { type: "button", tabindex: -1, "data-tool": "fold-stage" })),
    element("div", "voice", { dir: "auto" }), element("div", "chips"));
}

function updateStage(node, { record, number, first, span, isFolded }, board) {
  set(node, { style: `grid-column:${first + 2} / span ${span}`, "aria-colspan": span, "data-stage-id": record.id, "data-lane": "stages", "aria-colindex": first + 2 });
  node.classList.toggle("is-selected", board.selection.has(record.id));
  board.people.mark(node, record.id);
  const metric = chipOf(record, board);
  const shown = shownPicture(board.journey, record.id);
  const signature = JSON.stringify([record, number, span, isFolded, metric, shown, board.data.language]);
  if (node.signature === signature) return;
  node.signature = signature;
  const kind = record.stage_kind ?? "contact";
  node.dataset.look = PALE.has(kind) ? "pale" : kind === "legacy_trail" ? "trail" : "strong";
  drawChevron(node.querySelector("svg"), board.grid.widthOf(first, span) + POINT - 3);
  write(node.querySelector(".stage-number"), String(number));
  write(node.querySelector(".stage-name"), record.name ?? "");
  updateFold(node, isFolded, board.words);
  const voice = isFolded ? "" : record.voice?.trim();
  write(node.querySelector(".voice"), voice ? quoted(voice, board.journey.head.language ?? "ru") : "");
  set(node, { "aria-label": `${board.data.kinds.stage.label} ${number}: ${record.name ?? ""}`, title: isFolded ? record.name ?? "" : null });
  node.querySelector(".chips").replaceChildren(...(isFolded ? [] : thumbnail(shown)), ...(metric && !isFolded ? [metricChip(metric, board)] : []));
}

/** One narrow column, or all its steps again; for oneself only. */
function updateFold(node, isFolded, words) {
  const label = isFolded ? words.unfold_stage : words.fold_stage;
  const button = node.querySelector(".stage-fold");
  node.classList.toggle("is-narrow", isFolded);
  set(node, { "aria-expanded": isFolded ? "false" : "true" });
  set(button, { "aria-label": label, title: `${label} (F)` });
  button.replaceChildren(icon(isFolded ? "chevron_right" : "chevron_left", 18));
}

function drawChevron(drawing, width) {
  set(drawing, { width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}` });
  const edge = 1;
  set(drawing.firstChild, {
    d: `M${edge} ${edge}H${width - POINT}L${width - edge} ${HEIGHT / 2}L${width - POINT} ${HEIGHT - edge}H${edge}L${POINT} ${HEIGHT / 2}Z`,
  });
}

const chipOf = (stage, board) =>
  board.journey.out(stage.id, "measured_by").map((link) => board.journey.records.get(link.target))
    .find((metric) => typeof metric?.baseline === "number");

function metricChip(metric, board) {
  const said = (value) => figure(value, board.data.language);
  const unit = metric.unit ?? "%";
  const name = board.data.metric_names[metric.metric_kind ?? "cr"] ?? metric.name ?? "";
  const chip = element("span", "chip", { title: metric.name ?? "" }, element("span", "chip-name", {}, name));
  if (typeof metric.target !== "number") chip.append(element("b", "", {}, withUnit(said(metric.baseline), unit)));
  else chip.append(element("b", "", {}, said(metric.baseline)), icon("arrow_forward", 16), element("b", "", {}, withUnit(said(metric.target), unit)));
  return chip;
}

function makeStep(column) {
  const id = column.step || column.key;
  const node = element("div", "step", { role: "columnheader", tabindex: -1, "data-focus": id }, element("span", "step-name", { "data-words": "", dir: "auto" }));
  if (column.step) Object.assign(node.dataset, { recordId: column.step, kind: "step" });
  return node;
}

function updateStep(node, { column, index }, here, board) {
  const name = column.step ? column.record.name ?? "" : board.words.nowhere;
  const isSelected = board.selection.has(column.step);
  const shown = column.step ? shownPicture(board.journey, column.step) : null;
  const state = `${index} ${column.stage} ${isSelected} ${here === index} ${board.people.stateOf(column.step)} ${board.data.language} ${shown?.src} ${shown?.alt} ${name}`;
  if (node.state === state) return;
  node.state = state;
  set(node, {
    style: `grid-column:${index + 2}`, "data-stage-id": column.stage, "data-step-id": column.step, "data-lane": "steps",
    "aria-label": column.step ? `${board.data.kinds.step.label}: ${name}` : name, "aria-colindex": index + 2,
  });
  node.classList.toggle("is-selected", isSelected);
  node.classList.toggle("is-here", here === index);
  board.people.mark(node, column.step);
  illustrate(node, shown);
  write(node.querySelector(".step-name"), name);
}
