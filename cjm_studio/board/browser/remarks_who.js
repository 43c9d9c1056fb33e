/** Who said something, and when. */

import { write } from "./elements.js";

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

/** When comments were written: the room is asked once for each. */
export class RemarkTimes {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    this._times = new Map();
    this._asked = new Map();
  }

  isAsked(id) {
    return [...this._asked.values()].includes(id);
  }

  /** ISO time of a comment; "" or undefined while it is not known. */
  at(id) {
    if (!this._times.has(id)) this._ask(id);
    return this._times.get(id);
  }

  _ask(id) {
    const { connection, document } = this._board;
    if (!connection.online || !document.isDurable(id) || this.isAsked(id)) return;
    const asked = `when-${this._asked.size}-${id}`.slice(0, 64);
    this._asked.set(asked, id);
    connection.send({ type: "history", id: asked, record: id, most: 50 });
  }

  hear(message) {
    if (message.type === "welcome" || message.type === "resync") this._asked.clear();
    const id = message.type === "history" ? this._asked.get(message.id) : undefined;
    if (!id) return;
    this._asked.delete(message.id);
    this._times.set(id, message.entries.at(-1)?.at ?? "");
    this._board.schedule();
  }
}
