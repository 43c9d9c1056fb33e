/**
 * What a command does, for showing it before the server has answered: the same rules as on the server,
 * read from the same tables (`rules`), without its checks. What may not be done, the server refuses.
 */

import { between, inOrder } from "./order.js";

/**
 * @typedef {import("./journey.js").Journey} Journey
 * @typedef {import("./journey.js").Patch} Patch
 * @typedef {{placed_by: Record<string, string>, hangs: Record<string, string>}} Rules
 */

/** The journey after a command; the same journey when it cannot be done here. */
export function applied(journey, command, rules) {
  if (command.kind === "gesture") {
    return command.commands.reduce((state, part) => applied(state, part, rules), journey);
  }
  const patch = ACTS[command.kind]?.(journey, command, rules);
  return patch ? journey.patched(patch) : journey;
}

const ACTS = {
  add(journey, { record, into = "", lane = "", before = "" }, rules) {
    if (journey.records.has(record.id)) return null;
    const way = rules.placed_by[record.kind];
    const order = orderKey(journey, record, into, before, rules);
    const links = new Map();
    if (into && way) {
      const link = { id: `${way}-${record.id}`, kind: way, source: record.id, target: into };
      links.set(link.id, lane ? { ...link, lane } : link);
    }
    return { records: new Map([[record.id, { ...record, order }]]), links };
  },

  set(journey, { item, values }) {
    const [record, link] = [journey.records.get(item), journey.links.get(item)];
    if (!record && !link) return null;
    const changed = new Map([[item, { ...(record ?? link), ...values }]]);
    return record ? { records: changed, links: new Map() } : { records: new Map(), links: changed };
  },

  move(journey, { record: id, into = "", lane = null, before = "" }, rules) {
    const record = journey.records.get(id);
    if (!record) return null;
    const way = rules.placed_by[record.kind];
    const there = way ? journey.out(id, way) : [];
    const target = into || there[0]?.target || "";
    const links = new Map(way && target ? placesAfter(there, { id: `${way}-${id}`, kind: way, source: id }, target, lane) : []);
    const order = orderKey(journey, record, target, before, rules);
    return { records: new Map([[id, { ...record, order }]]), links };
  },

  remove(journey, { record: id }, rules) {
    if (!journey.records.has(id)) return null;
    const gone = goingWith(journey, id, rules);
    const links = new Map();
    for (const each of gone) {
      for (const link of [...journey.out(each), ...journey.into(each)]) links.set(link.id, null);
    }
    return { records: new Map([...gone].map((each) => [each, null])), links };
  },

  link(journey, { link }) {
    return { records: new Map(), links: new Map([[link.id, link]]) };
  },

  unlink(journey, { link }) {
    return { records: new Map(), links: new Map([[link, null]]) };
  },
};

/** The first place becomes another one; where the card stands already the other place is enough. One lane for all. */
function* placesAfter(there, made, target, lane) {
  const [first, ...others] = there.length ? there : [made];
  const isThere = others.some((other) => other.target === target);
  yield [first.id, isThere ? null : { ...first, target, ...(lane === null ? {} : { lane }) }];
  const kept = lane ?? (isThere ? first.lane : null) ?? null;
  if (kept !== null) for (const other of others) yield [other.id, { ...other, lane: kept }];
}

/** Records of the same kind in the same place, in order, without the record itself. */
export function siblings(journey, record, holder, rules) {
  const way = rules.placed_by[record.kind];
  const found = way ? (holder ? journey.placed(holder, record.kind, way) : []) : journey.ofKind(record.kind);
  return found.filter((other) => other.id !== record.id).sort(inOrder);
}

function orderKey(journey, record, holder, before, rules) {
  const others = siblings(journey, record, holder, rules);
  const found = others.findIndex((other) => other.id === before);
  const place = found < 0 ? others.length : found;
  return between(others[place - 1]?.order ?? "", others[place]?.order ?? "");
}

/** The record and everything that makes no sense without it. @returns {Set<string>} */
export function goingWith(journey, id, rules) {
  const gone = new Set([id]);
  const holders = (record) => [
    ...journey.out(record).filter((link) => rules.hangs[link.kind] === "source").map((link) => link.target),
    ...journey.into(record).filter((link) => rules.hangs[link.kind] === "target").map((link) => link.source),
  ];
  for (const here of gone) {
    const near = [
      ...journey.into(here).filter((link) => rules.hangs[link.kind] === "source").map((link) => link.source),
      ...journey.out(here).filter((link) => rules.hangs[link.kind] === "target").map((link) => link.target),
    ];
    for (const other of near) if (holders(other).every((holder) => gone.has(holder))) gone.add(other);
  }
  return gone;
}
