/** What stands at the foot of a card in a workshop: who wrote it, who sees it, where it came from, its votes. */

import { element } from "./elements.js";
import { clusterOf } from "./clusters.js";
import { titleField } from "./looks.js";
import { icon } from "./icons.js";
import { talliesOf } from "./votes.js";
import { ballot } from "./voting.js";
import { openRound } from "./workshop_state.js";

const NONE = { all: 0, own: 0 };

const cardsOf = (board) => board.sheet.querySelectorAll(".card:not(.is-draft)");

export class Feet {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
  }

  update() {
    const board = this._board;
    const voter = board.people.you.id;
    const isSame = this._isAsBefore(voter);
    if (isSame) {
      for (const card of cardsOf(board)) if (card.footSigned === undefined) this._updateCard(card);
      return this._blank();
    }
    this._tallies = talliesOf(board.journey, voter);
    const round = openRound(board.journey);
    this._inRound = round ? talliesOf(board.journey, voter, round.id) : this._tallies;
    for (const card of cardsOf(board)) this._updateCard(card);
    this._blank();
  }

  /** Most drawings change nothing of what a foot says. */
  _isAsBefore(voter) {
    const { journey, workshop, mayEdit } = this._board;
    const now = [journey, workshop.members, workshop.authors, workshop.authors.size, voter, mayEdit];
    const isSame = Boolean(this._before) && now.every((each, place) => each === this._before[place]);
    this._before = now;
    return isSame;
  }

  _updateCard(card) {
    const board = this._board;
    const record = board.journey.records.get(card.dataset.recordId);
    if (!record) return;
    const told = this._told(record);
    const signature = told ? JSON.stringify(told) : "";
    if ((card.footSigned ?? "") === signature) return;
    card.footSigned = signature;
    card.querySelector(":scope > .foot")?.remove();
    if (told) card.append(this._foot(told));
  }

  /** What there is to say at the foot of a card; null when there is nothing. */
  _told(record) {
    const board = this._board;
    const isGathered = Boolean(clusterOf(board.journey, record.id));
    const isOpen = !isGathered && board.voting.canVoteOn(record);
    const tally = (isOpen ? this._inRound : this._tallies).get(record.id) ?? NONE;
    const author = record.kind === "sticky" && !record.hidden ? board.workshop.authorName(record.id) : "";
    const from = this._origin(record);
    const isHidden = Boolean(record.hidden);
    if (!isOpen && !tally.all && !author && !from && !isHidden) return null;
    return { isOpen, tally, author, from, isHidden, title: String(record[titleField(record.kind, board.data)] ?? "") };
  }

  _origin(record) {
    const board = this._board;
    const { journey } = board;
    const sources = journey.into(record.id, "became").map((link) => link.source);
    const notes = new Set(sources.flatMap((id) => board.workshop.notesIn(id)));
    if (notes.size) return `${board.plural("from_notes", notes.size)}${this._votesFor(new Set([...sources, ...notes]))}`;
    const pains = record.kind === "hypothesis" ? journey.out(record.id, "answers").map((link) => link.target) : [];
    const votes = this._votesFor(new Set(pains));
    return votes ? `${board.words.from_pain}${votes}` : "";
  }

  _votesFor(ids) {
    const votes = [...ids].reduce((sum, id) => sum + (this._tallies.get(id)?.all ?? 0), 0);
    return votes ? `, ${this._board.plural("votes_count", votes)}` : "";
  }

  _foot({ isOpen, tally, author, from, isHidden, title }) {
    const { words } = this._board;
    const foot = element("div", "foot");
    if (isHidden) foot.append(element("span", "only-you", {}, icon("visibility_off", 14), element("span", "", {}, words.only_you)));
    if (from) foot.append(element("span", "origin", { title: from }, from));
    if (author) foot.append(element("span", "author", { dir: "auto", title: author }, author));
    if (isOpen || tally.all) foot.append(ballot(tally, title, isOpen, words));
    return foot;
  }

  /** Notes of others that nobody else may read yet: one blank card for all of a cell, with their number. */
  _blank() {
    const board = this._board;
    const counts = board.workshop.blankNotes();
    for (const old of board.sheet.querySelectorAll(".blank-notes")) if (!counts.has(old.closest("[data-cell]").dataset.cell)) old.remove();
    for (const [key, count] of counts) {
      const cell = board.sheet.querySelector(`[data-cell="${CSS.escape(key)}"]`);
      if (!cell) continue;
      const said = board.plural("blank_notes", count);
      const there = cell.querySelector(":scope > .blank-notes");
      if (there?.textContent === said) continue;
      const blank = element("div", "blank-notes", { role: "note" }, icon("visibility_off", 16), element("span", "", {}, said));
      if (there) there.replaceWith(blank);
      else cell.firstElementChild.after(blank);
    }
  }
}
