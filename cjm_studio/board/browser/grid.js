/** From the journey to what stands where: columns of stages and steps, lanes, cells, cards in cells. */

/**
 * @typedef {import("./journey.js").Journey} Journey
 * @typedef {{key: string, stage: string, step: string}} Column
 * @typedef {{key: string, role: string, stage: string, step: string, first: number, span: number,
 *   cards: object[]}} Cell
 * @typedef {{role: string, shape: "cards"|"bars"|"wide"|"curve", kinds: string[], adds: string, icon: string,
 *   title: string, lesson: string, taught: boolean, curve: string}} LaneKind
 */

/** Where records that hang on nothing stand. */
export const NOWHERE = "nowhere";

/**
 * @param {Journey} journey @param {LaneKind[]} laneKinds @param {Record<string, string>} placedBy
 * @param {(record: object) => boolean} isDrawn whether a record has a card of its own on the board
 * @returns {{stages: object[], columns: Column[], lanes: object[], cells: Map<string, Cell>,
 *   columnOf: (record: object) => number}}
 */
export function layGrid(journey, laneKinds, placedBy, isDrawn = () => true) {
  const { stages, columns } = layColumns(journey);
  const columnOf = finder(journey, columns, placedBy);
  const shown = laneKinds.filter((kind) => kind.shape !== "curve").flatMap((kind) => kind.kinds);
  if (shown.some((kind) => journey.ofKind(kind).some((record) => isDrawn(record) && columnOf(record) < 0))) {
    columns.push({ key: NOWHERE, stage: "", step: "" });
  }
  const lanes = laneKinds.map((kind) => layLane(journey, kind, stages, columns, columnOf, isDrawn)).filter(Boolean);
  const cells = new Map(lanes.flatMap((lane) => lane.cells.map((cell) => [cell.key, cell])));
  return { stages, columns, lanes, cells, columnOf };
}

function layColumns(journey) {
  const columns = [];
  const stages = journey.ofKind("stage").map((stage, index) => {
    const first = columns.length;
    const steps = journey.placed(stage.id, "step");
    for (const step of steps.length ? steps : [null]) {
      columns.push({ key: `${stage.id}/${step?.id ?? ""}`, stage: stage.id, step: step?.id ?? "", record: step });
    }
    return { record: stage, number: index + 1, first, span: columns.length - first };
  });
  return { stages, columns };
}

/** A function from a record to the number of its column; -1 for one that hangs on nothing shown. */
function finder(journey, columns, placedBy) {
  const known = new Map();
  columns.forEach((column, index) => {
    if (column.step) known.set(column.step, index);
    if (!known.has(column.stage)) known.set(column.stage, index);
  });
  const find = (record, depth = 0) => {
    if (!record || depth > 4) return -1;
    if (known.has(record.id)) return known.get(record.id);
    const ways = [placedBy[record.kind], record.kind === "sticky" ? "about" : ""].filter(Boolean);
    for (const way of ways) {
      for (const link of journey.out(record.id, way)) {
        const column = find(journey.records.get(link.target), depth + 1);
        if (column >= 0) {
          known.set(record.id, column);
          return column;
        }
      }
    }
    return -1;
  };
  return (record) => find(record);
}

function layLane(journey, kind, stages, columns, columnOf, isDrawn) {
  const asked = journey.ofKind("lane").filter((lane) => lane.role === kind.role);
  if (asked.length && asked.every((lane) => lane.hidden)) return null;
  const records = kind.kinds.flatMap((each) => journey.ofKind(each))
    .filter((record) => isDrawn(record) && (!kind.curve || (record.curve ?? "emotion") === kind.curve));
  if (!records.length && !kind.taught && !asked.length) return null;
  const cells = kind.shape === "wide" ? wideCells(kind, stages, columns) : narrowCells(kind, columns);
  const byColumn = new Map();
  for (const cell of cells) for (let i = 0; i < cell.span; i++) byColumn.set(cell.first + i, cell);
  if (kind.shape !== "curve") {
    const ranked = records.map((record) => [rank(journey, record, kind), record]);
    ranked.sort(([one], [other]) => (one < other ? -1 : Number(one > other)));
    for (const [, record] of ranked) {
      const column = columnOf(record);
      byColumn.get(column < 0 ? columns.length - 1 : column)?.cards.push(record);
    }
  }
  const title = asked.find((lane) => !lane.hidden && lane.label)?.label ?? kind.title;
  return { ...kind, title, cells, records, empty: !records.length };
}

/** Cards of one cell keep the order of what they hang on, then their own. */
function rank(journey, record) {
  const ways = ["hurts", "pleases", "expects", "at"];
  const holder = journey.out(record.id).find((link) => ways.includes(link.kind));
  const target = holder && journey.records.get(holder.target);
  return `${target?.order ?? ""}\u0000${target?.id ?? ""}\u0000${record.order ?? ""}\u0000${record.id}`;
}

function narrowCells(kind, columns) {
  return columns.map((column, index) => ({
    key: `${kind.role}/${column.key}`, role: kind.role, stage: column.stage, step: column.step,
    first: index, span: 1, cards: [],
  }));
}

function wideCells(kind, stages, columns) {
  const cells = stages.map(({ record, first, span }) => ({
    key: `${kind.role}/${record.id}`, role: kind.role, stage: record.id, step: "", first, span, cards: [],
  }));
  if (columns.at(-1)?.key === NOWHERE) {
    cells.push({
      key: `${kind.role}/${NOWHERE}`, role: kind.role, stage: "", step: "",
      first: columns.length - 1, span: 1, cards: [],
    });
  }
  return cells;
}
