/** Where a card goes that is moved by the keyboard. */

/**
 * Sideways into the next cell, up and down within its own; past its end into the next lane of its kind.
 * @param {import("./board.js").Board} board @param {string} id the card
 * @returns {{cell: import("./grid.js").Cell, before: string}|null} null at the edge of the board
 */
export function shiftTarget(board, lane, cell, id, direction) {
  const step = direction === "left" || direction === "up" ? -1 : 1;
  if (direction === "left" || direction === "right") {
    const next = lane.cells[lane.cells.indexOf(cell) + step];
    return next ? { cell: next, before: "" } : null;
  }
  const own = cell.cards.findIndex((card) => card.id === id);
  if (own + step < 0 || own + step >= cell.cards.length) return nextLane(board, lane, cell, id, step);
  return { cell, before: cell.cards[step < 0 ? own - 1 : own + 2]?.id ?? "" };
}

/** The same column of the next lane that can hold the card: at its top from above, at its end from below. */
function nextLane({ grid, journey }, lane, cell, id, step) {
  const { kind } = journey.records.get(id);
  const further = step < 0 ? grid.lanes.slice(0, grid.lanes.indexOf(lane)).reverse() : grid.lanes.slice(grid.lanes.indexOf(lane) + 1);
  const holds = (other) => Boolean(other.adds) && other.kinds.includes(kind);
  const there = further.find(holds)?.cells.find((each) => each.first === cell.first);
  return there ? { cell: there, before: step > 0 ? there.cards[0]?.id ?? "" : "" } : null;
}
