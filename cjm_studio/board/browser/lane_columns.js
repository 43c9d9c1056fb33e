/** The columns of the board: a step each, one for a stage without steps, and one narrow one for a folded stage. */

/**
 * @typedef {{key: string, stage: string, step: string, steps: string[], isFolded: boolean, record: object|null}} Column
 */

/** Where records that hang on nothing stand. */
export const NOWHERE = "nowhere";

const WIDTH = 150;
const FOLDED_WIDTH = 48;
const GAP = 8;

/** @param {import("./journey.js").Journey} journey @param {Set<string>} folded ids of stages */
export function layColumns(journey, folded) {
  const columns = [];
  const stages = journey.ofKind("stage").map((stage, index) => {
    const first = columns.length;
    const steps = journey.placed(stage.id, "step");
    const isFolded = folded.has(stage.id);
    if (isFolded) columns.push(column(stage, null, steps, true));
    else for (const step of steps.length ? steps : [null]) columns.push(column(stage, step, step ? [step] : [], false));
    return { record: stage, number: index + 1, first, span: columns.length - first, isFolded };
  });
  return { stages, columns };
}

const column = (stage, step, steps, isFolded) => ({
  key: `${stage.id}/${isFolded ? "folded" : step?.id ?? ""}`, stage: stage.id, step: step?.id ?? "",
  steps: steps.map((each) => each.id), isFolded, record: step,
});

export const nowhereColumn = () => ({ key: NOWHERE, stage: "", step: "", steps: [], isFolded: false, record: null });

/** Where columns lie in the sheet, in pixels behind the lane titles. @param {Column[]} columns */
export function measureColumns(columns) {
  const widths = columns.map((each) => (each.isFolded ? FOLDED_WIDTH : WIDTH));
  const lefts = [];
  let left = 0;
  for (const width of widths) {
    lefts.push(left);
    left += width + GAP;
  }
  const end = (index) => lefts[index] + widths[index];
  return {
    lefts,
    widths,
    width: Math.max(left - GAP, 0),
    /** The widths for a style sheet. */
    tracks: widths.map((width) => `${width}px`).join(" ") || `${WIDTH}px`,
    /** How wide so many columns are, from the first on. */
    widthOf: (first, span) => end(first + span - 1) - lefts[first],
    /** The number of the column at a distance from the left. */
    columnAt: (x) => Math.max(lefts.findLastIndex((start) => start <= x), 0),
  };
}

/**
 * A function from a record to the number of its column; -1 for one that hangs on nothing shown.
 * @param {Map<string, number>} [known] what was found before, and is kept for the next time
 */
export function columnFinder(journey, columns, placedBy, known = new Map()) {
  columns.forEach((each, index) => {
    for (const step of each.steps) known.set(step, index);
    if (!known.has(each.stage)) known.set(each.stage, index);
  });
  const find = (record, depth = 0) => {
    if (!record || depth > 4) return -1;
    const there = known.get(record.id);
    if (there !== undefined) return there;
    for (const holder of holdersOf(record, journey, placedBy)) {
      const index = find(journey.records.get(holder), depth + 1);
      if (index >= 0) {
        known.set(record.id, index);
        return index;
      }
    }
    return -1;
  };
  return (record) => find(record);
}

/** Ids of what a record hangs on. */
function holdersOf(record, journey, placedBy) {
  if (record.kind === "promise") {
    return [...journey.out(record.id, "sets").map((link) => link.target), ...journey.into(record.id, "says").map((link) => link.source)];
  }
  if (record.kind === "metric") return journey.into(record.id, "measured_by").map((link) => link.source);
  const ways = [placedBy[record.kind], record.kind === "sticky" ? "about" : ""].filter(Boolean);
  return ways.flatMap((way) => journey.out(record.id, way).map((link) => link.target));
}
