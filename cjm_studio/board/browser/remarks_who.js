/** Who said something, and when. */

import { write } from "./elements.js";
import { newCommandId } from "./ids.js";

const HEX = /^#[0-9a-f]{6}$/iu;

/** Show in the head of a remark whose it is. @param {HTMLElement} head with a place for a face and for a name */
export function faceOf(head, id, board) {
  const { workshop, people, words } = board;
  const name = workshop.authorName(id) || (board.remarks.isOwn(id) ? people.you.name : "") || words.somebody;
  const person = workshop.members.get(workshop.authors.get(id) ?? people.you.id);
  const [face, said] = head.children;
  const isHidden = Boolean(workshop.record?.names_hidden);
  face.style.setProperty("--person", !isHidden && HEX.test(person?.colour ?? "") ? person.colour : "#667080");
  write(face, [...name][0]?.toUpperCase() ?? "");
  write(said, name);
}

/** A moment in words: today only the time. @param {string} at as ISO writes it */
export function timeOf(at, language) {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return "";
  const isToday = moment.toDateString() === new Date().toDateString();
  const how = isToday ? { hour: "2-digit", minute: "2-digit" } : { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
  return new Intl.DateTimeFormat(language, how).format(moment);
}

/** Of how many comments the room is asked at once. */
const MOST_ASKED = 200;

/** When comments were written: the room is asked once for all that are looked at together. */
export class RemarkTimes {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    this._times = new Map();
    /** @type {Map<string, string[]>} comments by the question that was asked about them */
    this._asked = new Map();
    /** @type {Set<string>} those that the next question is about */
    this._wanted = new Set();
  }

  isAsked(id) {
    return this._wanted.has(id) || [...this._asked.values()].some((ids) => ids.includes(id));
  }

  /** ISO time of a comment; "" or undefined while it is not known. */
  at(id) {
    if (!this._times.has(id)) this._ask(id);
    return this._times.get(id);
  }

  _ask(id) {
    const { connection, document } = this._board;
    if (!connection.online || !document.isDurable(id) || this.isAsked(id)) return;
    if (!this._wanted.size) queueMicrotask(() => this._send());
    this._wanted.add(id);
  }

  _send() {
    const wanted = [...this._wanted];
    this._wanted.clear();
    for (let first = 0; first < wanted.length; first += MOST_ASKED) {
      const [id, records] = [newCommandId(), wanted.slice(first, first + MOST_ASKED)];
      this._asked.set(id, records);
      this._board.connection.send({ type: "times", id, records });
    }
  }

  hear(message) {
    if (message.type === "welcome" || message.type === "resync") this._asked.clear();
    const ids = message.type === "times" || message.type === "refused" ? this._asked.get(message.id) : undefined;
    if (!ids) return;
    this._asked.delete(message.id);
    for (const id of ids) this._times.set(id, message.times?.[id] ?? "");
    this._board.schedule();
  }
}
