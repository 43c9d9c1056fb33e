/** What is different between two states of a journey, and what that reaches. */

/**
 * @typedef {import("./journey.js").Journey} Journey
 * @typedef {{records: string[], links: string[]}} Difference ids of what is another one, new or gone
 */

/** @param {Journey} before @param {Journey} after @returns {Difference} */
export function differenceBetween(before, after) {
  if (before === after) return { records: [], links: [] };
  const known = after.changedSince(before);
  return {
    records: different(before.records, after.records, known?.records),
    links: different(before.links, after.links, known?.links),
  };
}

/** @param {Set<string>} [among] all that can be different, when that is known */
function different(before, after, among) {
  if (before === after) return [];
  if (among) return [...among].filter((id) => before.get(id) !== after.get(id));
  const ids = [];
  for (const [id, item] of after) if (before.get(id) !== item) ids.push(id);
  for (const id of before.keys()) if (!after.has(id)) ids.push(id);
  return ids;
}

/** Records whose cards may look another way: those that changed, what they are linked with, the ends of changed links. */
export function touchedBetween(before, after, difference = differenceBetween(before, after)) {
  const touched = new Set();
  for (const id of difference.records) {
    touched.add(id);
    for (const journey of [before, after]) {
      for (const link of journey.out(id)) touched.add(link.target);
      for (const link of journey.into(id)) touched.add(link.source);
    }
  }
  for (const id of difference.links) {
    for (const link of [before.links.get(id), after.links.get(id)]) if (link) touched.add(link.source).add(link.target);
  }
  return touched;
}

/** Records of these kinds make the columns and lanes themselves. */
const SHAPING = new Set(["journey", "stage", "step", "lane"]);
/** What these links point to hangs on where they come from; with all others it is the other way round. */
const HOLDING = new Set(["says", "measured_by"]);
const MOST = 300;

/**
 * Records that may stand elsewhere after a change: those that changed and all that hangs on them.
 * @param {Journey} before @param {Journey} after @returns {Set<string>|null} null when it may be everything
 */
export function reachOf(before, after, difference = differenceBetween(before, after)) {
  const reach = new Set(difference.records);
  for (const id of difference.links) {
    for (const link of [before.links.get(id), after.links.get(id)]) if (link) reach.add(HOLDING.has(link.kind) ? link.target : link.source);
  }
  for (const id of reach) {
    if (reach.size > MOST || [before, after].some((journey) => SHAPING.has(journey.records.get(id)?.kind))) return null;
    for (const journey of [before, after]) {
      for (const link of journey.into(id)) if (!HOLDING.has(link.kind)) reach.add(link.source);
      for (const link of journey.out(id)) if (HOLDING.has(link.kind)) reach.add(link.target);
    }
  }
  return reach;
}

/** The kinds of records, as they were and as they are. @param {Iterable<string>} ids @returns {Set<string>} */
export function kindsAmong(ids, ...journeys) {
  const kinds = new Set();
  for (const id of ids) for (const journey of journeys) kinds.add(journey.records.get(id)?.kind ?? "");
  return kinds;
}
