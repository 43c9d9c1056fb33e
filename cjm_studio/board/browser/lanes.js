/** The lanes of the board: a title at the left and cells with cards, or a curve. */

import { makeBar, updateBar } from "./bars.js";
import { makeCard, updateCard } from "./card.js";
import { makeCluster, updateCluster } from "./clusters.js";
import { levelY, makeCurve, updateCurve } from "./curve.js";
import { element, keepChildren, knownByKey, set, write } from "./elements.js";
import { hyphenated } from "./hyphens.js";
import { icon } from "./icons.js";
import { isLaneShown, isShown } from "./lane_changes.js";
import { makeFieldCard, updateFieldCard } from "./lane_fields.js";

/** Bring all lanes to what the grid says. @param {import("./lane_changes.js").Changes} changes */
export function updateLanes(body, board, changes) {
  keepChildren(body, board.grid.lanes, {
    key: (lane) => lane.key,
    make: (lane) => makeLane(lane, board),
    update: (row, lane) => {
      if (!isLaneShown(lane, row.lane, changes)) updateLane(row, lane, board, changes);
      row.lane = lane;
    },
  });
  for (const node of changes.leaving) node.remove();
}

function makeLane(lane, board) {
  const { words } = board;
  const fold = element("button", "lane-fold", { type: "button", "data-tool": "fold", tabindex: -1 },
    element("span", "lane-icon", {}, icon(lane.icon, 20)), element("span", "lane-name", { dir: "auto" }));
  const more = element("button", "lane-more plain", {
    type: "button", tabindex: -1, "data-tool": "lane-menu", title: words.lane_options, "aria-label": words.lane_options, "aria-haspopup": "menu",
  }, icon("more_vert", 18));
  const title = element("div", "lane-title", { role: "rowheader", tabindex: -1, "data-focus": `lane:${lane.key}` }, fold, more);
  const row = element("div", `row lane is-${lane.shape}`, { role: "row", "data-lane": lane.role, "data-lane-key": lane.key, "data-kinds": lane.kinds[0] }, title);
  title.dataset.key = "title";
  if (lane.shape === "curve") {
    const curve = makeCurve(lane);
    curve.dataset.key = "curve";
    title.append(...[2, 0, -2].map((value) => axis(value, lane.curve)));
    row.append(curve);
  }
  return row;
}

/** The ends and the middle of the scale, beside the curve. */
function axis(value, curve) {
  const said = { 2: "+2", 0: "0", "-2": "−2" }[value];
  return element("span", "axis", { "aria-hidden": "true", style: `top:${levelY(value, curve)}px` }, said);
}

function updateLane(row, lane, board, changes) {
  write(row.querySelector(".lane-name"), hyphenated(lane.title));
  row.classList.toggle("is-empty", lane.empty);
  const isFolded = board.folded.has(lane.key);
  row.classList.toggle("is-folded", isFolded);
  row.dataset.laneId = lane.id;
  set(row.querySelector(".lane-fold"), { "aria-expanded": isFolded ? "false" : "true", title: isFolded ? board.words.unfold : board.words.fold });
  set(row.firstElementChild, { "aria-label": `${board.data.names.lane.label}: ${lane.title}` });
  if (lane.shape === "curve") updateCurve(row.querySelector(".curve"), lane, board);
  const cells = lane.shape === "curve" ? [{ key: "title" }, { key: "curve" }] : [{ key: "title" }, ...lane.cells];
  const items = lane.empty && lane.lesson ? [...cells, { key: "lesson", lesson: lane.lesson }] : cells;
  const update = (node, item) => {
    if (item.lesson !== undefined) write(node, item.lesson);
    else if (item.cards) updateCell(node, item, lane, board, changes);
  };
  if (items.length === row.keys?.length && items.every((item, i) => item.key === row.keys[i])) {
    items.forEach((item, i) => update(row.children[i], item));
    return;
  }
  const make = (item) => (item.lesson === undefined ? makeCell(item, lane, board) : element("div", "lesson", { role: "note" }));
  keepChildren(row, items, { key: (item) => item.key, make, update });
  row.keys = items.map((item) => item.key);
}

function makeCell(cell, lane, board) {
  const node = element("div", "cell", { role: "gridcell", tabindex: -1, "data-focus": cell.key },
    element("div", "cards", { role: "presentation" }));
  if (cell.isFolded) node.classList.add("is-narrow");
  else if (lane.adds) node.append(element("button", "cell-add", { type: "button", tabindex: -1, "data-tool": "add-here" }, icon("add", 18)));
  return node;
}

function updateCell(node, cell, lane, board, changes) {
  const items = withDraft(cell, board);
  const place = placeName(cell, board);
  if (isShown(node, items, `${cell.first} ${cell.span} ${lane.title} ${place}`, changes)) return;
  set(node, {
    style: `grid-column:${cell.first + 2} / span ${cell.span};--expected:${expectedHeight(cell, lane)}px`, "data-stage-id": cell.stage, "data-step-id": cell.step,
    "data-lane": cell.role, "data-cell": cell.isFolded ? null : cell.key, "aria-colindex": cell.first + 2,
    "aria-colspan": cell.span > 1 ? cell.span : null, "aria-label": cellLabel(cell, lane, place, board),
  });
  if (cell.isFolded) return void write(node.firstElementChild, cell.cards.length ? String(cell.cards.length) : "");
  const hasDraft = board.editing.draft?.cell === cell.key;
  node.classList.toggle("is-bare", !cell.cards.length && !hasDraft);
  node.classList.toggle("has-draft", hasDraft);
  const add = node.lastElementChild;
  if (lane.adds) set(add, { "aria-label": `${board.words.add}: ${board.data.kinds[lane.adds].label}, ${place}` });
  keepChildren(node.firstElementChild, items, {
    key: (item) => item.id,
    make: (item) => (item.isDraft ? board.editing.makeDraft() : cardSort(item, lane).make(item)),
    update: (card, item) => item.isDraft || cardSort(item, lane).update(card, item, cell, board),
    isPinned: (card) => board.editing.isIn(card),
    moving: { leaving: changes.leaving, find: (id) => cardElsewhere(id, lane, board) },
  });
  // A card that is written on was left alone: the cell is looked at again when the writing is over.
  if (items.some((item) => item.isDraft) || node.querySelector(".is-editing")) node.shown = null;
}

/** The card of a record in another cell of its lane: it moves, and who has the focus on it keeps it. */
function cardElsewhere(id, lane, board) {
  const card = knownByKey(board.sheet, id);
  const isMovable = card?.matches(".cards > .card") && !board.editing.isIn(card) && card.closest(".lane").dataset.laneKey === lane.key;
  return isMovable ? card : null;
}

const GAP_PX = 8;
/** How high a card of a lane usually is. */
const CARD_PX = { field: 64, bars: 52 };
const USUAL_CARD_PX = 92;

/** How high the content of a cell is before it has come into view. */
const expectedHeight = ({ cards, isFolded }, { shape }) => (isFolded ? 0 : cards.length * ((CARD_PX[shape] ?? USUAL_CARD_PX) + GAP_PX));

const SORTS = {
  bars: { make: makeBar, update: updateBar },
  field: { make: makeFieldCard, update: updateFieldCard },
  cluster: { make: makeCluster, update: updateCluster },
  card: { make: makeCard, update: updateCard },
};

const cardSort = (item, lane) => SORTS[item.kind === "cluster" ? "cluster" : lane.shape] ?? SORTS.card;

/** The cards of a cell with the card that is being written, if it is there. */
function withDraft(cell, board) {
  const draft = board.editing.draft;
  if (draft?.cell !== cell.key) return cell.cards;
  const items = [...cell.cards];
  const after = items.findIndex((card) => card.id === draft.after);
  items.splice(after < 0 ? items.length : after + 1, 0, { id: "draft", isDraft: true });
  return items;
}

function placeName(cell, board) {
  const place = board.journey.records.get(cell.step || cell.stage);
  return place?.name ?? board.words.nowhere;
}

function cellLabel(cell, lane, place, board) {
  const content = cell.isFolded ? board.words.folded_cards.replace("{count}", cell.cards.length) : cell.cards.length ? "" : board.words.empty;
  return [lane.title, place, content].filter(Boolean).join(", ");
}
