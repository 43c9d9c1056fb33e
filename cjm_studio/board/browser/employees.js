/** How those feel who serve: a curve whose points are what they do, from −2 to +2. */

/** The name of the curve. */
export const EMPLOYEES = "employees";

const POINT = "feeling:";

/** The focus of a point: its record has a card elsewhere. */
export const pointKey = (record) => `${POINT}${record.id}`;

/** What a point of any curve sets. @param {string} key @returns {{item: string, field: string, usual: number|null}} */
export const setBy = (key) =>
  (key.startsWith(POINT) ? { item: key.slice(POINT.length), field: "employee_emotion", usual: null } : { item: key, field: "value", usual: 0 });

/**
 * The line of the employees, from left to right; those of one column stand beside each other.
 * @param {import("./board.js").Board} board @param {(value: number) => number} heightOf
 */
export function employeeLine(lane, { curves, grid }, heightOf) {
  const byColumn = new Map();
  for (const record of lane.records) {
    const column = grid.columnOf(record);
    if (column >= 0) byColumn.set(column, [...(byColumn.get(column) ?? []), record]);
  }
  const points = [...byColumn].sort(([one], [other]) => one - other).flatMap(([column, records]) => records.map((record, turn) => {
    const key = pointKey(record);
    const value = curves.moved.get(key) ?? record.employee_emotion;
    const x = grid.lefts[column] + ((turn + 0.5) / records.length) * grid.widths[column];
    return { x, y: heightOf(value), value, score: record, key, about: record.text ?? "" };
  }));
  return { look: { id: "", name: "", colour: "var(--ink_2)", shape: "circle" }, points };
}

/** What in a column has no feeling yet; what people do comes first. */
export function unfelt(lane, { grid, journey }, column) {
  const there = lane.kinds.flatMap((kind) => journey.ofKind(kind))
    .filter((record) => typeof record.employee_emotion !== "number" && grid.columnOf(record) === column);
  return there.find((record) => (record.done_by ?? "people") === "people") ?? there[0];
}
