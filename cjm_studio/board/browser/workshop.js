/** The workshop on this board: who leads, whose notes are whose, what time it is at the server. */

import { gatheredIn } from "./clusters.js";
import { isWriting, leads, presentPhase, workshopOf } from "./workshop_state.js";

export class Workshop {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    /** Person by record, for what people leave on the map. @type {Map<string, string>} */
    this.authors = new Map();
    /** @type {Map<string, {id: string, name: string, colour: string}>} */
    this.members = new Map();
    /** Whose authors have become known since they were last asked for. @type {Set<string>} */
    this.learned = new Set();
    /** How often the author of a hidden note has become known: it may be shown from then on. */
    this.hiddenLearned = 0;
    this._offset = Date.now() - performance.now();
  }

  /** The server's clock in milliseconds; one here that jumps does no harm. */
  get now() {
    return performance.now() + this._offset;
  }

  /** Whether this person leads the workshop. */
  get leads() {
    return leads(this._board.people.you.role ?? "");
  }

  get record() {
    return workshopOf(this._board.journey);
  }

  get phase() {
    return presentPhase(this._board.journey);
  }

  hear(message) {
    if (typeof message.now_ms === "number") this._offset = message.now_ms - performance.now();
    if (message.members) this.members = new Map(message.members.map((member) => [member.id, member]));
    if (message.authors) this.authors = new Map(Object.entries(message.authors));
    if (message.type === "entries" || message.type === "welcome") this._learn(message.entries ?? []);
  }

  /** Who made what is new. */
  _learn(entries) {
    for (const { by, records } of entries) {
      for (const [before, after] of records) {
        if (before || !after || !by) continue;
        this.authors.set(after.id, by);
        this.learned.add(after.id);
        if (after.hidden) this.hiddenLearned++;
      }
    }
  }

  /** What somebody wrote just now has no author yet: it is one's own, or the words would not be here. */
  isMine(note) {
    const author = this.authors.get(note.id);
    return author ? author === this._board.people.you.id : Boolean(note.text) || !note.hidden;
  }

  /** The name of who wrote a note; "" when it is not known or not to be known. */
  authorName(id) {
    if (this.record?.names_hidden) return "";
    const author = this.authors.get(id);
    const { you } = this._board.people;
    return (author === you.id ? you.name : this.members.get(author)?.name) ?? "";
  }

  /** Whether a record has a card of its own in a lane: not one that is in a cluster, parked, or not for us. */
  isDrawn(record) {
    if (record.kind !== "sticky" && record.kind !== "cluster") return true;
    const { journey } = this._board;
    if (journey.out(record.id, "became").length || journey.out(record.id, "gathered_in").length) return false;
    if (!isPlaced(journey, record)) return false;
    return !record.hidden || this.isMine(record);
  }

  /** Notes and clusters without a place, in order; of the hidden ones one's own. */
  parked() {
    const { journey } = this._board;
    const isParked = (record) => (!record.hidden || this.isMine(record)) && !isPlaced(journey, record)
      && !journey.out(record.id, "became").length && !journey.out(record.id, "gathered_in").length;
    return ["cluster", "sticky"].flatMap((kind) => journey.ofKind(kind)).filter(isParked);
  }

  /** Notes of others that are hidden, by cell of the board. @returns {Map<string, number>} */
  blankNotes() {
    const { journey, grid } = this._board;
    const lane = grid.lanes.find((each) => each.kinds.includes("sticky"));
    const counts = new Map();
    for (const note of journey.ofKind("sticky")) {
      if (!note.hidden || this.isMine(note)) continue;
      const column = grid.columnOf(note);
      const cell = lane?.cells.find((each) => column >= each.first && column < each.first + each.span);
      if (cell) counts.set(cell.key, (counts.get(cell.key) ?? 0) + 1);
    }
    return counts;
  }

  /** While people write in silence, a new note is for its writer only. */
  dressed(command) {
    if (command.kind === "gesture") return { ...command, commands: command.commands.map((part) => this.dressed(part)) };
    const isNote = command.kind === "add" && command.record.kind === "sticky";
    return isNote && isWriting(this._board.journey) ? { ...command, record: { ...command.record, hidden: true } } : command;
  }

  /** How many notes a card came from: a note is one, a cluster as many as it holds. */
  notesIn(sourceId) {
    const notes = gatheredIn(this._board.journey, sourceId);
    return this._board.journey.records.get(sourceId)?.kind === "cluster" ? notes.map((note) => note.id) : [sourceId];
  }
}

const isPlaced = (journey, record) =>
  journey.out(record.id, "part_of").length > 0 || (record.kind === "sticky" && journey.out(record.id, "about").length > 0);
