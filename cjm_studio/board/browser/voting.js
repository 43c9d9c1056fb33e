/** Voting on the board: the buttons on cards, the key V, and how many votes are left. */

import { clusterOf } from "./clusters.js";
import { element, set, write } from "./elements.js";
import { icon } from "./icons.js";
import { fill } from "./saying.js";
import { dotsLeft, isInScope, unvoting, voting } from "./votes.js";
import { openRound, votesEach } from "./workshop_state.js";

export class Voting {
  /** @param {import("./board.js").Board} board */
  constructor(board, signal) {
    this._board = board;
    this._left = element("span", "votes-left-words", { role: "status", "aria-live": "polite" });
    const results = element("button", "votes-results", { type: "button" }, board.words.results);
    results.addEventListener("click", () => board.side.toggle("results"));
    this.node = element("div", "votes-left", { hidden: true }, icon("how_to_vote", 22), this._left, results);
    board.floor.append(this.node);
    board.sheet.addEventListener("click", (event) => {
      const button = event.target.closest("[data-vote]");
      if (button) this.vote(button.closest("[data-record-id]").dataset.recordId, Number(button.dataset.vote));
    }, { signal });
  }

  /** The round in which this person can vote now. */
  get round() {
    return this._board.mayEdit ? openRound(this._board.journey) : null;
  }

  update() {
    const { round } = this;
    const { words, journey, people } = this._board;
    this.node.hidden = !round;
    this._board.root.classList.toggle("is-voting", Boolean(round));
    if (round) write(this._left, fill(words.votes_left, { left: Math.max(dotsLeft(journey, round, people.you.id), 0), all: votesEach(round) }));
  }

  /** Whether dots can be set on a record: those for a gathered note go to its cluster. */
  canVoteOn(record) {
    const { round } = this;
    if (!round || !record || record.hidden || clusterOf(this._board.journey, record.id)) return false;
    return isInScope(record, round, this._board.data);
  }

  /** Set a dot on a record, or take one back. @param {number} step 1 or -1 */
  vote(id, step) {
    const board = this._board;
    const { round } = this;
    const { id: voter } = board.people.you;
    if (!this.canVoteOn(board.journey.records.get(id))) return;
    if (step > 0 && dotsLeft(board.journey, round, voter) <= 0) return void board.notices.tell(board.words.votes_spent);
    const command = step > 0 ? voting(board.journey, round, voter, id) : unvoting(board.journey, round, voter, id);
    if (command) board.act(command);
    board.render();
  }
}

const MOST_DOTS = 8;

/** Dots on a card: one's own first, in colour; in an open vote with the buttons. */
export function ballot(tally, title, isOpen, words) {
  const { all, own } = tally;
  const dots = element("span", "dots", { role: "img", "aria-label": fill(words.dots_of, { all, own }) });
  for (let place = 0; place < Math.min(all, MOST_DOTS); place++) dots.append(element("i", place < own ? "is-own" : ""));
  if (all) dots.append(element("b", "", {}, String(all)));
  if (!isOpen) return element("div", "ballot", {}, dots);
  const button = (step, drawn, label) => set(
    element("button", "vote-button", { type: "button", tabindex: -1, "data-vote": step, "aria-label": fill(label, { card: title }) }, icon(drawn, 18)),
    { title: step > 0 ? "V" : "Shift+V" });
  const less = button(-1, "remove", words.vote_less);
  less.disabled = own === 0;
  return element("div", "ballot is-open", {}, dots, less, button(1, "add", words.vote_more));
}
