/** Which links may join two records, and which links a record has, in words. */

/**
 * @typedef {{label: string, back: string, ends: [string[], string[]][], one: boolean, loop: boolean, repeats: boolean, fields: object[]}} LinkKind
 * @typedef {{kind: string, source: string, target: string, label: string}} Possible
 */

const fits = (kinds, kind) => kinds.includes("*") || kinds.includes(kind);

const joins = (rule, source, target) => rule.ends.some(([sources, targets]) => fits(sources, source.kind) && fits(targets, target.kind));

/**
 * The links that could be drawn between two records, from either end, in the words of the first one.
 * @returns {Possible[]}
 */
export function possibleLinks(one, other, board) {
  const { journey, data } = board;
  return Object.entries(data.links).flatMap(([kind, rule]) => {
    const ways = [[one, other, rule.label], ...(one === other ? [] : [[other, one, rule.back]])];
    return ways.filter(([source, target]) => joins(rule, source, target) && isFree(journey, kind, rule, source, target))
      .map(([source, target, label]) => ({ kind, source: source.id, target: target.id, label }));
  });
}

function isFree(journey, kind, rule, source, target) {
  if (source === target && !rule.loop) return false;
  const there = journey.out(source.id, kind);
  if (rule.one && there.length) return false;
  return rule.repeats || !there.some((link) => link.target === target.id);
}

/** Whether any link could join a record with this one. */
export const canLink = (one, other, board) => possibleLinks(one, other, board).length > 0;

/** The links of a record that people draw, each with its words and the other end. */
export function linksOf(record, { journey, data }) {
  const told = (link, other, label) => ({ link, other: journey.records.get(other), label });
  const drawn = (link) => data.links[link.kind];
  return [
    ...journey.out(record.id).filter(drawn).map((link) => told(link, link.target, data.links[link.kind].label)),
    ...journey.into(record.id).filter((link) => drawn(link) && link.source !== record.id).map((link) => told(link, link.source, data.links[link.kind].back)),
  ].filter(({ other }) => other && data.names[other.kind]);
}

/** A record in a few words. */
export const nameOf = (record, { data, words }) => String(record[data.names[record.kind].title] || words.no_words);
