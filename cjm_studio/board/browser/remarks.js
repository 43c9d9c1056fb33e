/** What people say about records: comments with answers, and signs. Which there are, and the commands that change them. */

import { newId } from "./ids.js";
import { together } from "./placing.js";

/** The signs in the order in which they are offered, with their icons. */
export const SIGNS = { agree: "thumb_up", love: "favorite", question: "help", idea: "lightbulb", warning: "warning" };

const about = (journey, id, kind) =>
  journey.into(id, "about").map((link) => journey.records.get(link.source)).filter((record) => record?.kind === kind);

/** The comments about a record, and about those comments their answers. */
export const commentsOn = (journey, id) => about(journey, id, "comment");

/** How many of the comments about a record are open. */
export const openOn = (journey, id) => commentsOn(journey, id).filter((comment) => !comment.resolved).length;

/** The signs on a record: which, how many, and whose. @returns {{sign: string, count: number, own: string}[]} */
export function signsOn(journey, id, authorOf, you) {
  const found = about(journey, id, "reaction");
  return Object.keys(SIGNS).map((sign) => {
    const same = found.filter((reaction) => (reaction.sign ?? "agree") === sign);
    return { sign, count: same.length, own: same.find((reaction) => authorOf(reaction.id) === you)?.id ?? "" };
  });
}

/** The record that a comment is about, through the comments that it answers. */
export function subjectOf(journey, comment) {
  let record = comment;
  for (let depth = 0; record?.kind === "comment" && depth < 20; depth++) {
    record = journey.records.get(journey.out(record.id, "about")[0]?.target);
  }
  return record;
}

/** All open comments that begin a thread, with what they are about. */
export function openThreads(journey) {
  return journey.ofKind("comment").filter((comment) => !comment.resolved)
    .map((comment) => ({ comment, target: journey.records.get(journey.out(comment.id, "about")[0]?.target) }))
    .filter(({ target }) => target && target.kind !== "comment");
}

function saying(record, target) {
  return together([
    { kind: "add", record },
    { kind: "link", link: { kind: "about", id: newId("about"), source: record.id, target } },
  ]);
}

/** @param {string} target the record, or the comment that is answered */
export const commenting = (target, text) => saying({ kind: "comment", id: newId("comment"), text }, target);

/** Put a sign on a record, or take one's own away. */
export const signing = (target, sign, own) =>
  (own ? { kind: "remove", record: own } : saying({ kind: "reaction", id: newId("reaction"), sign }, target));
