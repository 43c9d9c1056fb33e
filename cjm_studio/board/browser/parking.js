/** The parking lot: notes that are worth keeping and stand nowhere, in a page of the panel. */

import { clusterOf } from "./clusters.js";
import { element, keepChildren, set, write } from "./elements.js";
import { ungrouping } from "./grouping.js";
import { icon } from "./icons.js";
import { moving, together } from "./placing.js";

export class Parking {
  /** @param {import("./board.js").Board} board */
  constructor(board, signal) {
    this._board = board;
    this.title = board.words.parking;
    this._lesson = element("p", "parked-lesson", {}, board.words.parked_lesson);
    this._cards = element("div", "parked", { role: "list", "aria-label": board.words.parking });
    this.node = element("div", "parking", { "data-parking": "" }, this._cards, this._lesson);
    this._cards.addEventListener("click", (event) => this._clicked(event));
    this._cards.addEventListener("keydown", (event) => this._key(event));
    board.dragging.grabFrom(this._cards, signal);
  }

  update() {
    const board = this._board;
    const parked = board.workshop.parked();
    this._lesson.hidden = parked.length > 3;
    keepChildren(this._cards, parked, {
      key: (record) => record.id,
      make: (record) => this._make(record),
      update: (node, record) => {
        const text = record.text ?? record.name ?? "";
        write(node.querySelector(".card-text"), text);
        set(node, { "aria-label": `${board.data.kinds[record.kind].label}: ${text || board.words.no_words}` });
        node.querySelector(".only-you").hidden = !record.hidden;
        for (const tool of node.querySelectorAll("button")) tool.hidden = !board.mayEdit;
      },
    });
  }

  _make(record) {
    const { words } = this._board;
    const tool = (act, drawn, label) => element("button", "plain", { type: "button", "data-act": act, "aria-label": label, title: label }, icon(drawn, 18));
    const card = element("div", "card", { tabindex: 0, role: "listitem", draggable: "false" },
      element("div", "card-main", {}, element("div", "card-text", { dir: "auto" })),
      element("div", "parked-tools", {}, element("span", "only-you", { hidden: true }, icon("visibility_off", 14), element("span", "", {}, words.only_you)), tool("place", "open_in_new", words.place_here), tool("remove", "delete", words.remove)));
    Object.assign(card.dataset, { recordId: record.id, kind: record.kind, lane: "stickies" });
    return card;
  }

  _clicked(event) {
    const id = event.target.closest("[data-record-id]")?.dataset.recordId;
    const act = event.target.closest("[data-act]")?.dataset.act;
    if (act === "place") this.place(id);
    if (act === "remove") this._board.act({ kind: "remove", record: id });
  }

  _key(event) {
    const card = event.target;
    if (!card.matches(".card")) return;
    const near = { ArrowDown: card.nextElementSibling, ArrowUp: card.previousElementSibling }[event.key];
    if (near) near.focus();
    else if (event.key === "Enter") this.place(card.dataset.recordId);
    else if (event.key === "Delete") this._board.act({ kind: "remove", record: card.dataset.recordId });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Put a note on the board, in the column where one was last. */
  place(id) {
    const board = this._board;
    const column = Math.max(board.hereColumn(), 0);
    const lane = board.grid.lanes.find((each) => each.kinds.includes("sticky"));
    const cell = lane?.cells.find((each) => column >= each.first && column < each.first + each.span && each.stage);
    if (!cell) return board.notices.tell(board.words.needs_place);
    const { command, refusal } = moving(board.journey, cell, [id], "", board.words);
    if (refusal) return board.notices.tell(refusal);
    board.act(command);
    board.render();
    board.focusOn(id);
  }

  /** Put notes of the board here. */
  park(ids) {
    const board = this._board;
    const { journey } = board;
    const notes = ids.filter((id) => ["sticky", "cluster"].includes(journey.records.get(id)?.kind) && !journey.records.get(id).hidden);
    const places = notes.flatMap((id) => [...journey.out(id, "part_of"), ...journey.out(id, "about")]).map((link) => ({ kind: "unlink", link: link.id }));
    const commands = [...ungrouping(journey, notes.filter((id) => clusterOf(journey, id))), ...places];
    if (!commands.length) return;
    const node = board.nodeOf(notes[0]);
    const stop = node?.nextElementSibling?.dataset.focus ?? node?.closest("[data-cell]")?.dataset.cell ?? "";
    board.act(together(commands));
    board.selection.choose();
    board.render();
    board.focusOn(stop);
  }
}
