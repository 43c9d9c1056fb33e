/** From the journey to what stands where: columns of stages and steps, lanes, cells, cards in cells. */

import { columnFinder, layColumns, measureColumns, NOWHERE, nowhereColumn } from "./lane_columns.js";
import { contentsOf, rankOf } from "./lane_contents.js";
import { lanePlaces } from "./lane_order.js";

/**
 * @typedef {import("./journey.js").Journey} Journey
 * @typedef {import("./lane_columns.js").Column} Column
 * @typedef {{key: string, role: string, lane: string, laneId: string, stage: string, step: string, first: number,
 *   span: number, isFolded: boolean, cards: object[]}} Cell
 *   `lane` is the lane's key on this board, `laneId` its record, when its cards say that they lie in it
 * @typedef {{role: string, shape: "cards"|"bars"|"wide"|"curve"|"field", kinds: string[], adds: string, icon: string,
 *   title: string, lesson: string, taught: boolean, curve: string, field: string, done_by: string}} LaneKind
 */

export { NOWHERE } from "./lane_columns.js";

const NONE = new Set();

/**
 * @param {Journey} journey @param {LaneKind[]} laneKinds @param {Record<string, string>} placedBy
 * @param {(record: object) => boolean} isDrawn whether a record has a card of its own on the board
 * @param {Set<string>} folded stages that are folded
 */
export function layGrid(journey, laneKinds, placedBy, isDrawn = () => true, folded = NONE) {
  const { stages, columns } = layColumns(journey, folded);
  const known = new Map();
  const around = { journey, placedBy, isDrawn, stages, columns, known, columnOf: columnFinder(journey, columns, placedBy, known) };
  const places = lanePlaces(journey, laneKinds);
  const drafts = places.map((place) => draftOf(place, places, around));
  if (drafts.some((draft) => draft.isLost)) columns.push(nowhereColumn());
  const hidden = places.filter((place) => place.isHidden);
  return gridOf(drafts, around, { hidden, ...measureColumns(columns) });
}

/**
 * The grid after a change that leaves columns and lanes as they are; null when it does not.
 * @param {ReturnType<typeof layGrid>} grid @param {Set<string>} reach records that may stand elsewhere
 * @param {Set<string>} kinds their kinds: lanes of others are kept
 */
export function relayGrid(grid, journey, isDrawn, reach, kinds) {
  const { around, drafts, hidden, lefts, widths, width, tracks, widthOf, columnAt } = grid;
  const { placedBy, columns, known } = around;
  for (const id of reach) known.delete(id);
  const now = { ...around, journey, isDrawn, columnOf: columnFinder(journey, columns, placedBy, known) };
  const places = drafts.map((draft) => draft.place);
  const laid = drafts.map((draft) => (draft.place.kind.kinds.some((kind) => kinds.has(kind)) ? draftOf(draft.place, places, now, draft.lane) : draft));
  if (laid.some((draft) => draft.isLost) !== drafts.some((draft) => draft.isLost)) return null;
  return gridOf(laid, now, { hidden, lefts, widths, width, tracks, widthOf, columnAt });
}

/** A lane before its cards are put into cells. @param {object} [before] the lane as it was */
function draftOf(place, places, around, before = null) {
  const records = contentsOf(place, { ...around, lanesOfRole: lanesLike(place, places) });
  const isShown = !place.isHidden && Boolean(records.length || place.kind.taught || place.record);
  const isLost = isShown && place.kind.shape !== "curve" && records.some((record) => around.columnOf(record) < 0);
  return { place, records, isShown, isLost, before, lane: null };
}

function gridOf(drafts, around, measures) {
  for (const draft of drafts) if (draft.isShown) draft.lane ??= keptCells(layLane(draft, around), draft.before);
  const lanes = drafts.filter((draft) => draft.isShown).map((draft) => draft.lane);
  const cells = new Map(lanes.flatMap((lane) => lane.cells.map((cell) => [cell.key, cell])));
  const { stages, columns, columnOf } = around;
  return { stages, columns, lanes, cells, columnOf, around, drafts, ...measures };
}

/** Cells in which the same cards stand are those that were there before. */
function keptCells(lane, before) {
  if (before) lane.cells = lane.cells.map((cell, place) => (holdSame(cell, before.cells[place]) ? before.cells[place] : cell));
  return lane;
}

const holdSame = (cell, before) =>
  cell.key === before?.key && cell.cards.length === before.cards.length
    && cell.cards.every((card, place) => card.id === before.cards[place].id && (card.of ?? card) === (before.cards[place].of ?? before.cards[place]));

/** The ids of all Lane records of a place's role. */
const lanesLike = (place, places) =>
  new Set(places.filter((other) => other.kind.role === place.kind.role && other.id).map((other) => other.id));

function layLane({ place, records }, around) {
  const { kind } = place;
  const { columns } = around;
  const cells = isWide(kind) ? wideCells(place, around) : columns.map((column, index) => cellOf(place, column, index, 1));
  const lane = { ...kind, key: place.key, id: place.id, title: place.title, cells, records, empty: !records.length };
  if (kind.shape === "curve") return lane;
  const byColumn = new Map();
  for (const cell of cells) for (let i = 0; i < cell.span; i++) byColumn.set(cell.first + i, cell);
  for (const record of inRank(kind.field ? fieldHolders(kind, around) : records, around.journey)) {
    const column = around.columnOf(record);
    byColumn.get(column < 0 ? columns.length - 1 : column)?.cards.push(kind.field ? fieldCard(place, record) : record);
  }
  return lane;
}

const isWide = (kind) => kind.shape === "wide" || kind.kinds[0] === "stage";

/** Whatever could have this text has a card, so that it can be written. */
const fieldHolders = (kind, { journey, isDrawn, columnOf }) =>
  journey.ofKind(kind.kinds[0]).filter((record) => isDrawn(record) && columnOf(record) >= 0);

/** A card that shows one text of a record that has a card elsewhere. */
const fieldCard = (place, record) => ({ id: `${place.key}:${record.id}`, kind: record.kind, of: record, field: place.kind.field });

function inRank(records, journey) {
  const ranked = records.map((record) => [rankOf(journey, record), record]);
  ranked.sort(([one], [other]) => (one < other ? -1 : Number(one > other)));
  return ranked.map(([, record]) => record);
}

const cellOf = (place, column, first, span) => ({
  done_by: place.kind.done_by, owner: place.kind.owner, key: `${place.key}/${isWide(place.kind) && !column.isFolded ? column.stage || column.key : column.key}`, role: place.kind.role, lane: place.key,
  laneId: place.isOneOfMany ? place.id : "", stage: column.stage, step: isWide(place.kind) ? "" : column.step, first, span, isFolded: column.isFolded, cards: [],
});

function wideCells(place, { stages, columns }) {
  const cells = stages.map(({ first, span }) => cellOf(place, columns[first], first, span));
  if (columns.at(-1)?.key === NOWHERE) cells.push(cellOf(place, columns.at(-1), columns.length - 1, 1));
  return cells;
}
