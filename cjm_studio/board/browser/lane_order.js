/** Which lanes stand on the board, in which order: the usual ones, changed by the journey's own Lane records. */

/**
 * @typedef {{role: string, title: string, kinds: string[], taught: boolean, several: boolean}} LaneKind
 * @typedef {{kind: LaneKind, key: string, id: string, record: object|null, title: string, isHome: boolean,
 *   isHidden: boolean, isOneOfMany: boolean}} LanePlace
 *   `isHome`: the cards of this role that were put into no other lane stand in it
 */

/**
 * Every lane that the journey could show, from top to bottom; `isHidden` ones are to be left out.
 * Lanes with a record keep the order of their records; the others stand where they usually do among them.
 * @param {import("./journey.js").Journey} journey @param {LaneKind[]} kinds @returns {LanePlace[]}
 */
export function lanePlaces(journey, kinds) {
  const known = new Map(kinds.map((kind) => [kind.role, kind]));
  const asked = journey.ofKind("lane").filter((lane) => known.has(lane.role ?? "stickies"));
  const runs = runsOf(asked);
  const roles = new Set(asked.map(roleOf));
  return kinds.flatMap((kind) => (roles.has(kind.role) ? runs.shift() : [null])
    .map((record) => placeOf(record ? known.get(roleOf(record)) : kind, record, asked)));
}

const roleOf = (lane) => lane.role ?? "stickies";

/** Each run begins with the first lane of a role; so there are as many runs as roles. */
function runsOf(asked) {
  const seen = new Set();
  const runs = [];
  for (const lane of asked) {
    if (seen.has(roleOf(lane))) runs.at(-1).push(lane);
    else runs.push([lane]);
    seen.add(roleOf(lane));
  }
  return runs;
}

function placeOf(kind, record, asked) {
  const alike = record ? asked.filter((lane) => roleOf(lane) === kind.role) : [];
  const home = alike[0];
  const isHome = record === (home ?? null);
  return {
    kind, record, isHome, id: record?.id ?? "", key: isHome ? kind.role : record.id,
    title: record?.label || kind.title, isHidden: Boolean(record?.hidden), isOneOfMany: alike.length > 1 && kind.several,
  };
}
