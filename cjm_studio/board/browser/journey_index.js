/**
 * Quick ways through a journey: from a record to its links, and from a kind to its records. A change makes new
 * ones out of those that are there, so that it costs what it changed and not what there is.
 */

import { inOrder } from "./order.js";

/** @typedef {{out: Map<string, object[]>, into: Map<string, object[]>}} Ways links by their source and by their target */

/** @param {Map<string, object>} links @returns {Ways} */
export function waysOf(links) {
  const ways = { out: new Map(), into: new Map() };
  for (const link of links.values()) {
    append(ways.out, link.source, link);
    append(ways.into, link.target, link);
  }
  return ways;
}

/** @param {Ways} ways @param {Map<string, object>} links as they were @param {Map<string, object|null>} changes */
export function waysAfter(ways, links, changes) {
  if (!changes.size) return ways;
  const after = { out: new Map(ways.out), into: new Map(ways.into) };
  for (const [id, link] of changes) {
    const before = links.get(id);
    exchange(after.out, before, before?.source, link, link?.source);
    exchange(after.into, before, before?.target, link, link?.target);
  }
  return after;
}

/** One item for another; what stays at its key stays at its place. */
function exchange(map, before, key, item, otherKey) {
  if (before && key === otherKey) return void map.set(key, map.get(key).map((each) => (each === before ? item : each)));
  if (before) map.set(key, map.get(key).filter((each) => each !== before));
  if (item) map.set(otherKey, [...(map.get(otherKey) ?? []), item]);
}

/** @param {Map<string, object>} records @returns {Map<string, object[]>} those of each kind, in order */
export function kindsOf(records) {
  const kinds = new Map();
  for (const record of records.values()) append(kinds, record.kind, record);
  for (const found of kinds.values()) found.sort(inOrder);
  return kinds;
}

/** @param {Map<string, object[]>} kinds @param {Map<string, object>} records as they were @param {Map<string, object|null>} changes */
export function kindsAfter(kinds, records, changes) {
  if (!changes.size) return kinds;
  const after = new Map(kinds);
  const gone = new Set([...changes.keys()].map((id) => records.get(id)).filter(Boolean));
  const come = [...changes.values()].filter(Boolean);
  for (const kind of new Set([...gone, ...come].map((record) => record.kind))) {
    const left = (after.get(kind) ?? []).filter((record) => !gone.has(record));
    for (const record of come) if (record.kind === kind) left.splice(placeFor(record, left), 0, record);
    after.set(kind, left);
  }
  return after;
}

/** Where a record goes among those that are in order. */
function placeFor(record, sorted) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inOrder(sorted[middle], record) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function append(map, key, item) {
  const found = map.get(key);
  if (found) found.push(item);
  else map.set(key, [item]);
}
