/** What has to be drawn anew: what changed between two states of the journey, and whose card somebody chose or watches. */

import { differenceBetween, kindsAmong, reachOf, touchedBetween } from "./journey_changes.js";

/**
 * @typedef {{isAll: boolean, isCalm: boolean, touched: Set<string>, kinds: Set<string>, reached: Set<string>|null,
 *   marked: Map<string, string>, around: string, cells: HTMLElement[], leaving: Set<HTMLElement>}} Changes
 *   `isCalm`: it is the same journey's board, searched and folded as before; `touched`: records whose card may look
 *   another way; `kinds`: what is touched, newly chosen, watched or written on; `reached`: kinds that may stand
 *   elsewhere, null for all; `marked`: records that somebody chose or is at; `around`: what every card depends on;
 *   `cells`: what was drawn anew, `leaving`: cards that stand in no cell any more, both filled while drawing
 */

/** @param {{journey?: object, data?: object}} shown what was drawn last @param {import("./board.js").Board} board @returns {Changes} */
export function changesSince(shown, board) {
  const { journey, data } = board;
  const isAll = !shown.journey || shown.data !== data;
  const before = shown.journey ?? journey;
  const difference = differenceBetween(before, journey);
  const touched = touchedBetween(before, journey, difference);
  const reach = reachOf(before, journey, difference);
  const marked = marks(board);
  const remarked = [...(shown.marked ?? []), ...marked].filter(([id]) => shown.marked?.get(id) !== marked.get(id)).map(([id]) => id);
  const [around, folded, busy] = [board.search.wanted, [...board.folded].join(), busyKinds(board)];
  const isCalm = !isAll && shown.around === around && shown.folded === folded;
  const kinds = new Set([...kindsAmong([...touched, ...remarked], before, journey), ...busy, ...(shown.busy ?? [])]);
  Object.assign(shown, { journey, data, marked, around, folded, busy });
  return { isAll, isCalm, touched, kinds, reached: reach && kindsAmong(reach, before, journey), marked, around, cells: [], leaving: new Set() };
}

/** Kinds of what is written on or dragged along a curve: it is drawn without the journey being another one. */
function busyKinds({ editing, curves, journey, grid }) {
  const kinds = editing.draft ? [editing.draft.kind] : editing.isOn ? [journey.records.get(editing.record)?.kind ?? ""] : [];
  return curves.moved.size ? [...kinds, ...grid.lanes.filter((lane) => lane.shape === "curve").flatMap((lane) => lane.kinds)] : kinds;
}

/** Whether a lane shows already what it should: it is laid as before, and nothing of its kinds is different. */
export function isLaneShown(lane, shown, { isCalm, reached, kinds }) {
  if (lane !== shown || !isCalm || !reached || lane.kinds.some((kind) => kinds.has(kind))) return false;
  return lane.shape !== "curve" || ![...lane.kinds, ...CAST].some((kind) => reached.has(kind));
}

/** Whose line a curve is, and where its points stand. */
const CAST = ["persona", "touchpoint"];

function marks({ selection, people }) {
  const marked = new Map(selection.ids.map((id) => [id, "chosen"]));
  for (const person of people.others) {
    for (const id of [person.record, person.editing]) {
      if (id) marked.set(id, `${marked.get(id) ?? ""}${person.id}${person.name}${person.colour}${person.editing === id}`);
    }
  }
  return marked;
}

/** Whether a cell shows already what it should. @param {HTMLElement} node @param {object[]} items @param {Changes} changes */
export function isShown(node, items, state, changes) {
  const { shown } = node;
  const marked = marksOf(items, changes);
  const isSame = Boolean(shown) && !changes.isAll && shown.state === state && shown.marked === marked && shown.around === changes.around
    && shown.items.length === items.length && items.every((item, i) => isSameItem(item, shown.items[i], changes));
  if (!isSame) {
    node.shown = { state, marked, items, around: changes.around };
    changes.cells.push(node);
  }
  return isSame;
}

/** A box of several notes is always looked at: what changed may be inside. */
const isSameItem = (item, before, { touched }) =>
  item.id === before.id && (item.of ?? item) === (before.of ?? before) && item.kind !== "cluster" && !touched.has(item.of?.id ?? item.id);

function marksOf(items, { marked }) {
  if (!marked.size) return "";
  let said = "";
  for (const item of items) {
    const mark = marked.get(item.of?.id ?? item.id);
    if (mark) said += `${item.id} ${mark} `;
  }
  return said;
}
