/** The results of a vote, most dots first, while it goes on and after it. */

import { element, keepChildren, set, write } from "./elements.js";
import { icon } from "./icons.js";
import { titleField } from "./looks.js";
import { becomes } from "./turning.js";
import { resultsOf } from "./votes.js";
import { isOpen, openRound, scopeOf } from "./workshop_state.js";

export class Results {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    this.title = board.words.results;
    this._chosen = "";
    this._rounds = element("select", "input", { "aria-label": board.words.results });
    this._rounds.addEventListener("change", () => {
      this._chosen = this._rounds.value;
      board.schedule();
    });
    this._note = element("p", "results-note");
    this._list = element("ol", "results-list");
    this.node = element("div", "results", {}, this._rounds, this._note, this._list);
    this._list.addEventListener("click", (event) => this._clicked(event));
  }

  update() {
    const board = this._board;
    const { journey, words } = board;
    const rounds = journey.ofKind("voting_round").filter((round) => isOpen(round) || journey.into(round.id, "cast_in").length);
    const round = rounds.find((each) => each.id === this._chosen) ?? openRound(journey) ?? rounds.at(-1);
    this._offer(rounds, round);
    const rows = round ? resultsOf(journey, round, board.people.you.id) : [];
    write(this._note, !rows.length ? words.no_votes : isOpen(round) ? words.round_open : "");
    this._note.hidden = !this._note.textContent;
    const most = rows[0]?.all ?? 1;
    keepChildren(this._list, rows, {
      key: (row) => row.record.id,
      make: () => this._make(),
      update: (node, row) => this._fill(node, row, most),
    });
  }

  _offer(rounds, round) {
    this._rounds.hidden = rounds.length < 2;
    const options = rounds.map((each, place) => [each.id, `${place + 1}. ${each.name || this._board.data.facilitation.scopes.find(([value]) => value === scopeOf(each))[1]}`]);
    const signature = JSON.stringify(options);
    if (this._rounds.signature !== signature) this._rounds.replaceChildren(...options.map(([value, label]) => element("option", "", { value }, label)));
    this._rounds.signature = signature;
    if (round) this._rounds.value = round.id;
  }

  _make() {
    const { words } = this._board;
    return element("li", "result", {}, element("span", "result-rank"),
      element("button", "result-card", { type: "button", "data-act": "show" }, element("span", "result-icon"), element("span", "result-text", { dir: "auto" })),
      element("span", "result-tie"), element("b", "result-count"), element("span", "result-bar", { "aria-hidden": "true" }, element("i")),
      element("button", "result-turn", { type: "button", "data-act": "turn" }, words.turn_into));
  }

  _fill(node, { record, all, own, rank, isTie }, most) {
    const board = this._board;
    set(node, { "data-result": record.id, "data-kind": record.kind });
    write(node.querySelector(".result-rank"), String(rank));
    const drawn = board.data.kinds[record.kind].icon;
    const place = node.querySelector(".result-icon");
    if (place.firstChild?.dataset.icon !== drawn) place.replaceChildren(icon(drawn, 16));
    write(node.querySelector(".result-text"), String(record[titleField(record.kind, board.data)] || board.words.no_words));
    write(node.querySelector(".result-tie"), isTie ? board.words.tie : "");
    set(write(node.querySelector(".result-count"), String(all)), { title: board.words.dots_of.replace("{all}", all).replace("{own}", own) });
    node.querySelector("i").style.width = `${(all / most) * 100}%`;
    node.querySelector("[data-act=turn]").hidden = !board.mayEdit || !becomes(record).length;
  }

  _clicked(event) {
    const id = event.target.closest("[data-result]")?.dataset.result;
    const act = event.target.closest("[data-act]")?.dataset.act;
    if (act === "turn") this._board.turning.ask([id]);
    if (act === "show") this._board.focusOn(id);
  }
}
