/** Finding cards on the board: what does not match steps back, Enter goes from one found card to the next. */

import { titleField } from "./looks.js";

export class Search {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    this._wanted = "";
  }

  /** @param {HTMLInputElement} field */
  use(field, signal) {
    this._field = field;
    field.addEventListener("input", () => {
      this._wanted = field.value.trim().toLocaleLowerCase();
      this._board.schedule();
    }, { signal });
    field.addEventListener("keydown", (event) => this._key(event), { signal });
  }

  /** What is looked for; "" for nothing. */
  get wanted() {
    return this._wanted;
  }

  focus() {
    this._field.focus();
    this._field.select();
  }

  isMissing(record) {
    return this._wanted !== "" && !this._words(record).includes(this._wanted);
  }

  _words(record) {
    const title = record[titleField(record.kind, this._board.data)] ?? "";
    return `${title}\n${record.customer_action ?? ""}`.toLocaleLowerCase();
  }

  _key(event) {
    event.stopPropagation();
    if (event.key === "Escape") {
      this._field.value = this._wanted = "";
      this._board.schedule();
      this._board.focusOn(this._board.lastFocus);
    } else if (event.key === "Enter" && this._wanted) this._next();
  }

  _next() {
    this._board.render();
    const found = [...this._board.sheet.querySelectorAll(".card[data-record-id]:not(.is-dimmed)")].map((card) => card.dataset.recordId);
    const at = found.indexOf(this._last ?? "");
    this._last = found[(at + 1) % found.length];
    if (!this._last) return;
    this._board.nodeOf(this._last).scrollIntoView({ block: "center", inline: "center" });
    this._board.selection.choose(this._last);
  }
}
