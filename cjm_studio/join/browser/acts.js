/** The commands of the page: what a guest does, as the room understands it. */

import { newId } from "/board/ids.js";
import { remarksOn, sumOf, votesOn } from "./workshop.js";

const about = (source, target) => link("about", source, target);
const link = (kind, source, target) => ({ kind: "link", link: { kind, id: newId(kind), source, target } });
const gesture = (...commands) => ({ kind: "gesture", commands });

/** A new note. @param {string} place a step's id, "stage:<id>" or "" @param {boolean} hidden */
export function addNote(text, place, hidden) {
  const record = { kind: "sticky", id: newId("sticky"), text, ...(hidden ? { hidden } : {}) };
  const [stage] = place.startsWith("stage:") ? [place.slice(6)] : [""];
  const add = { kind: "add", record, into: stage ? "" : place };
  return { id: record.id, command: stage ? gesture(add, about(record.id, stage)) : add };
}

/** Another place for a note. */
export const moveNote = (id, step) => ({ kind: "move", record: id, into: step });

/** Another text of a record; `base` when it was long, so that nobody overwrites what he has not seen. */
export const setText = (id, field, text) => ({ kind: "set", item: id, values: { [field]: text } });

export const remove = (id) => ({ kind: "remove", record: id });

/** A remark about a record. */
export function addComment(text, target) {
  const record = { kind: "comment", id: newId("comment"), text };
  return { id: record.id, command: gesture({ kind: "add", record }, about(record.id, target)) };
}

/** Put a sign on a record, or take one's own away. */
export function toggleReaction(journey, target, sign, isMine) {
  const there = remarksOn(journey, target, "reaction").find((reaction) => (reaction.sign ?? "agree") === sign && isMine(reaction.id));
  if (there) return { id: there.id, command: remove(there.id) };
  const record = { kind: "reaction", id: newId("reaction"), sign };
  return { id: record.id, command: gesture({ kind: "add", record }, about(record.id, target)) };
}

/** One dot more or less of a person on a record. */
export function changeDots(journey, round, target, voter, by) {
  // New dots go to a cluster itself; dots that its notes had before can be taken back.
  const isOn = (vote) => by < 0 || journey.out(vote.id, "about")[0]?.target === target;
  const mine = votesOn(journey, target, round).find((vote) => vote.voter === voter && isOn(vote));
  const dots = (mine ? sumOf([mine]) : 0) + by;
  if (dots < 0) return null;
  if (mine) return { id: mine.id, command: dots ? { kind: "set", item: mine.id, values: { dots } } : remove(mine.id) };
  const record = { kind: "vote", id: newId("vote"), voter, dots };
  return { id: record.id, command: gesture({ kind: "add", record }, about(record.id, target), link("cast_in", record.id, round.id)) };
}
