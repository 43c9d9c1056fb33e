/** Dots of a vote: who has set how many on what, and the commands that set one or take one back. */

import { newId } from "./ids.js";
import { scopeOf, votesEach } from "./workshop_state.js";

/** @typedef {{all: number, own: number}} Tally */

/** For which record a vote counts: a cluster stands for the notes that are gathered in it. */
const votedFor = (journey, vote) => {
  const about = journey.out(vote.id, "about")[0]?.target;
  return about && (journey.out(about, "gathered_in")[0]?.target ?? about);
};

/**
 * The dots on every record, in one round or in all.
 * @param {import("./journey.js").Journey} journey @param {string} voter the person whose dots are one's own
 * @param {string} [roundId] @returns {Map<string, Tally>}
 */
export function talliesOf(journey, voter, roundId = "") {
  const tallies = new Map();
  for (const vote of journey.ofKind("vote")) {
    if (roundId && journey.out(vote.id, "cast_in")[0]?.target !== roundId) continue;
    const about = votedFor(journey, vote);
    if (!about) continue;
    const tally = tallies.get(about) ?? { all: 0, own: 0 };
    const dots = vote.dots ?? 1;
    tallies.set(about, { all: tally.all + dots, own: tally.own + (vote.voter === voter ? dots : 0) });
  }
  return tallies;
}

/** Whether a record may be voted on. @param {any} data from Python */
export const isInScope = (record, round, data) => data.facilitation.in_scope[scopeOf(round)].includes(record.kind);

/** How many dots a person has left. */
export function dotsLeft(journey, round, voter) {
  let left = votesEach(round);
  for (const { own } of talliesOf(journey, voter, round.id).values()) left -= own;
  return left;
}

const ownVote = (journey, round, voter, id) =>
  journey.placed(id, "vote", "about").find((vote) => vote.voter === voter && journey.out(vote.id, "cast_in")[0]?.target === round.id);

/** One dot more on a record. */
export function voting(journey, round, voter, id) {
  const vote = ownVote(journey, round, voter, id);
  if (vote) return { kind: "set", item: vote.id, values: { dots: (vote.dots ?? 1) + 1 } };
  const record = { kind: "vote", id: newId("vote"), voter };
  const joined = (kind, target) => ({ kind: "link", link: { kind, id: newId(kind), source: record.id, target } });
  return { kind: "gesture", commands: [{ kind: "add", record }, joined("about", id), joined("cast_in", round.id)] };
}

/** One dot less, of a cluster's notes as well; null when there is none of this person's. */
export function unvoting(journey, round, voter, id) {
  const notes = journey.into(id, "gathered_in").map((link) => link.source);
  const vote = [id, ...notes].map((each) => ownVote(journey, round, voter, each)).find(Boolean);
  if (!vote) return null;
  const dots = (vote.dots ?? 1) - 1;
  return dots ? { kind: "set", item: vote.id, values: { dots } } : { kind: "remove", record: vote.id };
}

/**
 * Records by their dots, most first, with their ranks; those with equally many share one.
 * @returns {{record: object, all: number, own: number, rank: number, isTie: boolean}[]}
 */
export function resultsOf(journey, round, voter) {
  const rows = [...talliesOf(journey, voter, round.id)].map(([id, tally]) => ({ record: journey.records.get(id), ...tally })).filter((row) => row.record);
  rows.sort((one, other) => other.all - one.all);
  return rows.map((row) => {
    const peers = rows.filter((other) => other.all === row.all);
    return { ...row, rank: rows.indexOf(peers[0]) + 1, isTie: peers.length > 1 };
  });
}
