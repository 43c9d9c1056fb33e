/** Writing on a card, in its place: an existing one, or a draft that becomes a card when it is committed. */

import { element } from "./elements.js";
import { writtenOn } from "./lane_fields.js";
import { adding, newCard } from "./placing.js";
import { linesOfText } from "./pasting.js";

const LONG = 80;

export class Editing {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    /** The card being written that is not there yet: its cell, its kind, after which card it stands. */
    this.draft = null;
    this._field = null;
    this._card = null;
    this.record = "";
    /** The field that is being written, and the key of the card on which it is. */
    this._name = "";
    this._place = "";
  }

  get isOn() {
    return this._field !== null;
  }

  /** Whether somebody types in this node here: then nothing may touch it. */
  isIn(node) {
    return this._card !== null && node === this._card;
  }

  /** Write on a card that is there. */
  begin(key) {
    const card = this._board.nodeByKey(key);
    const written = card?.querySelector("[data-words], .card-text") && writtenOn(card, this._board.journey, this._board.data);
    if (!written || this._place === key) return;
    this.end(true);
    this.record = written.record.id;
    this._name = written.field;
    this._place = key;
    this._base = String(written.record[written.field] ?? "");
    this._open(card, this._base);
    this._board.tellWhere();
  }

  /** Write a new card into a cell, after one of its cards or at the end. */
  beginDraft(cellKey, after = "") {
    if (this.draft?.cell === cellKey && !this._field.value) return void this._field.focus();
    this.end(true);
    const lane = this._board.laneOf(cellKey);
    if (lane?.field) return this.begin(this._board.grid.cells.get(cellKey).cards[0]?.id ?? "");
    if (!lane?.adds || !this._board.grid.cells.has(cellKey)) return;
    const refusal = this._board.whyNot(cellKey, lane.adds);
    if (refusal) {
      this._board.notices.tell(refusal);
      return;
    }
    this.draft = { cell: cellKey, kind: lane.adds, after };
    this._board.render();
  }

  /** The node of the draft; called while the board is drawn. */
  makeDraft() {
    const card = element("div", "card is-draft", { "data-kind": this.draft.kind, "data-record-id": "" }, element("div", "card-main", {}, element("div", "card-text")));
    this._base = "";
    this._open(card, "", true);
    return card;
  }

  /** Stop writing; what was written is kept or forgotten. @returns {string} the record that was written on */
  end(isKept) {
    if (!this._field) return "";
    const id = this._finish(isKept);
    this._board.render();
    this._board.tellWhere();
    return id;
  }

  _finish(isKept) {
    if (!this._field) return "";
    const text = this._field.value.replace(/\s+$/u, "");
    const { record, draft, _base: base, _name: name, _place: place } = this;
    this._close();
    let id = place;
    if (isKept && draft) id = text.trim() ? this._add(draft, [text.trim()]) : "";
    else if (isKept && text !== base) this._set(record, name, text, base);
    return id;
  }

  /** Several texts for the draft at once: each becomes a card. */
  endWithMany(texts) {
    const { draft } = this;
    this._close();
    const last = this._add(draft, texts);
    this._board.render();
    this._board.focusOn(last);
  }

  _set(id, field, text, base) {
    this._board.act({ kind: "set", item: id, values: { [field]: text } }, base.length > LONG ? { [field]: base } : undefined);
  }

  _add(draft, texts) {
    const board = this._board;
    const cell = board.grid.cells.get(draft.cell);
    const records = texts.map((text) => newCard(board.laneOf(draft.cell), text, board.data));
    const at = cell.cards.findIndex((card) => card.id === draft.after);
    const before = at < 0 ? "" : cell.cards[at + 1]?.id ?? "";
    const { command, refusal } = adding(board.journey, cell, records, before, board.words);
    if (refusal) board.notices.tell(refusal, texts.join("\n"));
    else board.act(command);
    return refusal ? "" : records.at(-1).id;
  }

  _open(card, text, isDraft = false) {
    const label = isDraft ? this._board.data.kinds[this.draft.kind].label : this._board.words.text;
    const field = element("textarea", "card-field", { rows: 1, spellcheck: "true", maxlength: 20_000, "aria-label": label, dir: "auto" });
    field.value = text;
    this._field = field;
    this._card = card;
    card.classList.add("is-editing");
    card.querySelector("[data-words], .card-text").after(field);
    field.addEventListener("input", () => fitHeight(field));
    field.addEventListener("keydown", (event) => this._key(event));
    field.addEventListener("paste", (event) => this._paste(event));
    field.addEventListener("blur", () => this._blurred(field));
    queueMicrotask(() => {
      field.focus({ preventScroll: false });
      field.setSelectionRange(field.value.length, field.value.length);
      fitHeight(field);
      this._board.tellWhere();
    });
  }

  _close() {
    const [card, field] = [this._card, this._field];
    this._card = this._field = this.draft = null;
    this.record = this._name = this._place = "";
    card.classList.remove("is-editing");
    card.signature = card.state = "";
    field.remove();
    // The next draft is another one.
    if (card.matches(".is-draft")) card.remove();
  }

  /** Clicking elsewhere keeps what was written; the whole page losing focus changes nothing. */
  _blurred(field) {
    setTimeout(() => {
      if (this._field === field && document.hasFocus() && this._board.active() !== field) this.end(true);
    });
  }

  _key(event) {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Escape") this._leave(event, () => this._board.focusOn(this._cancelled()));
    else if (event.key === "Enter" && !event.shiftKey) this._leave(event, () => this._commit());
    else if (event.key === "Tab") this._leave(event, () => this._goOn(event.shiftKey));
  }

  _leave(event, act) {
    event.preventDefault();
    act();
  }

  _cancelled() {
    const key = this.draft ? this.draft.after || this.draft.cell : this._place;
    this.end(false);
    return key;
  }

  /** Enter: keep it and open the next card, unless nothing was written on a new one. */
  _commit() {
    const cell = this.draft?.cell ?? this._board.nodeByKey(this._place)?.closest("[data-cell]:not(.is-field *)")?.dataset.cell ?? "";
    const fallback = this._cancelKey();
    const id = this._finish(true);
    // The card and the field behind it are drawn together.
    if (id && cell) this.beginDraft(cell, id);
    if (this.isOn) return;
    this._board.render();
    this._board.tellWhere();
    this._board.focusOn(id || fallback);
  }

  _goOn(isBack) {
    const fallback = this._cancelKey();
    const id = this.end(true) || fallback;
    this._board.focusOn(id);
    this._board.keyboard.walk(isBack ? "left" : "right");
  }

  _cancelKey() {
    return this.draft ? this.draft.after || this.draft.cell : this._place;
  }

  _paste(event) {
    const texts = linesOfText(event.clipboardData?.getData("text/plain") ?? "");
    if (!this.draft || this._field.value || texts.length < 2) return;
    event.preventDefault();
    this.endWithMany(texts);
  }
}

/** Most browsers let a field grow by themselves; asking for its height lays the whole board out. */
const GROWS = CSS.supports("field-sizing", "content");

function fitHeight(field) {
  if (GROWS) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
}
