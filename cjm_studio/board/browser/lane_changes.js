/** What has to be drawn anew: what changed between two states of the journey, and whose card somebody chose or watches. */

/**
 * @typedef {{isAll: boolean, touched: Set<string>, marked: Map<string, string>, remarked: Set<string>, around: string,
 *   isStill: boolean, cells: HTMLElement[]}} Changes
 *   `touched`: records whose card may look another way; `marked`: records that somebody chose or is at, and `remarked`
 *   those where this has changed; `around`: what every card depends on; `isStill`: nothing is different but `remarked`;
 *   `cells`: what was drawn anew, filled while drawing
 */

/** @param {{journey?: object, data?: object}} shown what was drawn last @param {import("./board.js").Board} board @returns {Changes} */
export function changesSince(shown, board) {
  const isAll = !shown.journey || shown.data !== board.data;
  const touched = isAll || shown.journey === board.journey ? new Set() : touchedBetween(shown.journey, board.journey);
  const marked = marks(board);
  const remarked = new Set([...(shown.marked ?? []), ...marked].filter(([id]) => shown.marked?.get(id) !== marked.get(id)).map(([id]) => id));
  const around = board.search.wanted;
  const isOn = board.editing.isOn || Boolean(board.editing.draft) || board.curves.moved.size > 0;
  const isStill = !isAll && shown.journey === board.journey && shown.grid === board.grid && shown.around === around && !isOn && !shown.isOn
    && shown.folded === [...board.folded].join();
  Object.assign(shown, { journey: board.journey, data: board.data, grid: board.grid, marked, around, isOn, folded: [...board.folded].join() });
  return { isAll, touched, marked, remarked, around, isStill, cells: [] };
}

/** Whether a lane shows already what it should, and none of its cards is chosen or left just now. */
export function isLaneShown(lane, { isStill, remarked }) {
  const isMarked = (card) => card.kind === "cluster" || remarked.has(card.of?.id ?? card.id);
  return isStill && !(remarked.size && lane.cells.some((cell) => cell.cards.some(isMarked))) && !(lane.shape === "curve" && lane.records.some(isMarked));
}

/** Changed records, the ends of changed links, and what changed records are linked with. */
function touchedBetween(before, after) {
  const touched = new Set();
  const reach = (id, ...journeys) => {
    touched.add(id);
    for (const journey of journeys) {
      for (const link of journey.out(id)) touched.add(link.target);
      for (const link of journey.into(id)) touched.add(link.source);
    }
  };
  if (before.records !== after.records) for (const id of different(before.records, after.records)) reach(id, before, after);
  if (before.links !== after.links) {
    for (const id of different(before.links, after.links)) {
      for (const link of [before.links.get(id), after.links.get(id)]) if (link) touched.add(link.source).add(link.target);
    }
  }
  return touched;
}

function different(before, after) {
  const ids = [];
  for (const [id, item] of after) if (before.get(id) !== item) ids.push(id);
  for (const id of before.keys()) if (!after.has(id)) ids.push(id);
  return ids;
}

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
