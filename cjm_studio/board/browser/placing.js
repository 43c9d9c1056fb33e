/** Where a card goes: from a cell of the board to the holder that its kind needs, or why it cannot go there. */

import { newId } from "./ids.js";
import { ABOUT } from "./lane_contents.js";
import { isAmongPartners, mayBePartners, owning } from "./partners.js";

/**
 * The commands that make a place in a cell for a card of a kind, and its holder.
 * @returns {{into: string, commands: object[], join?: object}|{refusal: string}} `join`: by which link, from or to
 *   what, a card hangs that stands in no holder
 */
export function placeIn(journey, cell, kind, words) {
  if (!cell.stage) return { into: "", commands: [] };
  if (kind === "hypothesis") return { into: cell.stage, commands: [] };
  if (kind === "metric") return { into: "", commands: [], join: { kind: "measured_by", source: cell.stage } };
  if (kind === "promise") return onExpectation(journey, cell, words);
  if (ON_TOUCHPOINT.has(kind)) return onTouchpoint(journey, cell, kind, words);
  return inStep(cell);
}

const ON_TOUCHPOINT = new Set(["pain_point", "gain", "expectation", "score", "communication"]);
const ALSO_ON_STAGE = new Set(["expectation", "communication"]);

/** A promise stands where the expectation is that it sets. */
function onExpectation(journey, cell, words) {
  const holders = [...touchpointsOf(journey, cell).map((touchpoint) => touchpoint.id), cell.stage];
  const expectation = holders.flatMap((holder) => journey.placed(holder, "expectation", "expects"))[0];
  if (!expectation) return { refusal: words.needs_expectation };
  return { into: "", commands: [], join: { kind: "sets", target: expectation.id } };
}

/** The touchpoints of a cell's column, in order. */
export function touchpointsOf(journey, cell) {
  return cell.step ? journey.placed(cell.step, "touchpoint") : [];
}

function onTouchpoint(journey, cell, kind, words) {
  const first = touchpointsOf(journey, cell)[0];
  if (first) return { into: first.id, commands: [] };
  return ALSO_ON_STAGE.has(kind) ? { into: cell.stage, commands: [] } : { refusal: words.needs_touchpoint };
}

/** A stage without steps gets its first one together with its first card. */
function inStep(cell) {
  if (cell.step) return { into: cell.step, commands: [] };
  const step = { kind: "step", id: newId("step") };
  return { into: step.id, commands: [{ kind: "add", record: step, into: cell.stage }] };
}

/** One command out of several, or the only one. */
export const together = (commands) => (commands.length === 1 ? commands[0] : { kind: "gesture", commands });

/** The plain record of a new card in a lane. @param {import("./grid.js").LaneKind} lane */
export const newCard = (lane, text, data) => ({
  kind: lane.adds, id: newId(lane.adds), [data.kinds[lane.adds].title]: text, ...(lane.done_by === "technology" ? { done_by: "technology" } : {}),
});

/**
 * The command that adds cards with these texts to a cell, in front of `before`.
 * @param {object[]} records plain records, all of one kind
 */
export function adding(journey, cell, records, before, words) {
  const place = placeIn(journey, cell, records[0].kind, words);
  if (place.refusal) return place;
  const adds = records.flatMap((record) => [
    { kind: "add", record, into: place.into, before: fitting(journey, before, record.kind, place.into), ...laneOf(cell, place) },
    ...joined(place, record.id),
  ]);
  const owned = cell.owner ? owning(journey, cell, records.map((record) => record.id), words) : [];
  return { command: together([...place.commands, ...adds, ...owned]) };
}

/** Into which of several lanes of a role a card goes. */
const laneOf = (cell, place) => (cell.laneId && place.into ? { lane: cell.laneId } : {});

/** A card that goes among the partners, or away from them, leaves the lane that it was put into. */
function laneAfter(journey, cell, record) {
  if (cell.laneId) return { lane: cell.laneId };
  return mayBePartners(record.kind) && isAmongPartners(journey, record.id) !== Boolean(cell.owner) ? { lane: "" } : {};
}

const joined = ({ join }, id) =>
  (join ? [{ kind: "link", link: { kind: join.kind, id: newId(join.kind), source: join.source ?? id, target: join.target ?? id } }] : []);

/** The command that moves cards into a cell, in front of `before`. */
export function moving(journey, cell, ids, before, words) {
  const commands = [];
  for (const id of ids) {
    const record = journey.records.get(id);
    const place = placeIn(journey, cell, record.kind, words);
    if (place.refusal) return place;
    if (cell.done_by && cell.done_by !== (record.done_by ?? "people")) commands.push({ kind: "set", item: id, values: { done_by: cell.done_by } });
    if (place.join) {
      commands.push(...rejoined(journey, record, place));
      continue;
    }
    const into = staysIn(journey, cell, record) || place.into;
    if (!into) return { refusal: words.needs_place };
    commands.push(...place.commands, { kind: "move", record: id, into, before: fitting(journey, before, record.kind, into, id), ...laneAfter(journey, cell, record) });
  }
  commands.push(...owning(journey, cell, ids, words));
  return { command: together(commands) };
}

/** From what a card hangs now to what it is to hang on. */
function rejoined(journey, record, place) {
  const { kind, source, target } = place.join;
  const links = source ? journey.into(record.id, kind) : journey.out(record.id, kind);
  if (links.some((link) => (source ?? link.source) === link.source && (target ?? link.target) === link.target)) return [{ kind: "move", record: record.id }];
  return [...links.slice(0, 1).map((link) => ({ kind: "unlink", link: link.id })), ...joined(place, record.id)];
}

/** The holder that a card keeps when it is moved within its own cell or lane; "" when it needs another one. */
function staysIn(journey, cell, record) {
  const holders = journey.out(record.id).filter((link) => ABOUT.has(link.kind)).map((link) => link.target);
  return holders.find((holder) => isHolderIn(journey, cell, holder)) ?? "";
}

/** Whether cards on a touchpoint or stage stand in this cell; those on a stage stand in its first column. */
function isHolderIn(journey, cell, holder) {
  const [first] = journey.placed(cell.stage, "step");
  if (holder === cell.stage) return !cell.step || first?.id === cell.step;
  const step = journey.out(holder, "part_of")[0]?.target ?? "";
  return cell.step || !cell.stage ? step === cell.step : journey.out(step, "part_of")[0]?.target === cell.stage;
}

/** `before` when it is a sibling in that holder; the server refuses any other. */
function fitting(journey, before, kind, into, mover = "") {
  const sibling = journey.records.get(before);
  const isThere = sibling?.kind === kind && journey.out(before).some((link) => link.target === into);
  return isThere && before !== mover ? before : "";
}
