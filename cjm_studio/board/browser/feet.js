/** What stands at the foot of a card in a workshop: who wrote it, who sees it, where it came from, its votes. */

import { element } from "./elements.js";
import { titleField } from "./looks.js";
import { icon } from "./icons.js";
import { talliesOf } from "./votes.js";
import { ballot } from "./voting.js";
import { openRound } from "./workshop_state.js";

const NONE = { all: 0, own: 0 };

/** Along these links a vote or a note reaches the feet of other cards. */
const WAYS = ["gathered_in", "became", "answers"];

export class Feet {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
  }

  /** Most drawings change what few feet say: those of cards that were drawn, and of what hangs on something that changed. */
  update() {
    const board = this._board;
    const isAll = !this._isAsBefore();
    if (isAll || this._journey !== board.journey) this._count();
    const places = isAll ? [board.sheet] : board.changes.cells;
    for (const place of places) for (const card of place.querySelectorAll(".card:not(.is-draft)")) this._updateCard(card);
    if (!isAll) this._updateReached();
    this._journey = board.journey;
    this._blank();
  }

  _count() {
    const { journey, people } = this._board;
    const round = openRound(journey);
    this._tallies = talliesOf(journey, people.you.id);
    this._inRound = round ? talliesOf(journey, people.you.id, round.id) : this._tallies;
  }

  /** What every foot depends on. */
  _isAsBefore() {
    const { journey, workshop, people, mayEdit } = this._board;
    const now = [openRound(journey), workshop.record, workshop.members, workshop.authors, people.you.id, mayEdit];
    const isSame = Boolean(this._before) && now.every((each, place) => each === this._before[place]);
    this._before = now;
    return isSame;
  }

  /** From a note over its cluster to the card that it became, and from a pain to what answers it. */
  _updateReached() {
    const { journey, changes, workshop } = this._board;
    const reached = new Set([...changes.touched, ...workshop.learned]);
    workshop.learned.clear();
    for (const id of reached) {
      for (const way of WAYS) {
        for (const link of journey.out(id, way)) reached.add(link.target);
        for (const link of journey.into(id, way)) reached.add(link.source);
      }
    }
    for (const id of reached) {
      const card = changes.touched.has(id) ? null : this._board.nodeOf(id);
      if (card?.matches(".card")) this._updateCard(card);
    }
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
    const isOpen = board.voting.canVoteOn(record);
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
    if (!counts.size && !this._hasBlanks) return;
    this._hasBlanks = counts.size > 0;
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
