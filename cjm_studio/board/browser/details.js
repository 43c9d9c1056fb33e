/** What else is known about the chosen card, at the right; every field can be changed there. */

import { element, set, write } from "./elements.js";
import { feelingsOf } from "./feelings.js";
import { icon } from "./icons.js";
import { lookOf } from "./looks.js";

/** @typedef {{name: string, label: string, type: "text"|"long"|"number"|"flag"|"options"|"scale", options?: [string, string][], usual: any}} Field */

export class Details {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    this.isOpen = false;
    this._shown = "";
    this._fields = element("div", "details-fields");
    this._more = element("div", "details-more");
    this._kind = element("span", "details-kind");
    const close = element("button", "plain", { type: "button", "aria-label": board.words.close }, icon("close", 20));
    close.addEventListener("click", () => this.toggle());
    this._icon = element("span", "details-icon");
    this.node = element("aside", "details", { "aria-label": board.words.details, hidden: true },
      element("div", "details-head", {}, this._icon, this._kind, close),
      element("div", "details-body", {}, this._fields, this._more));
    this.node.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.toggle();
      board.focusOn(board.lastFocus);
    });
  }

  toggle() {
    this.isOpen = !this.isOpen;
    this._board.schedule();
  }

  update() {
    const board = this._board;
    const record = board.journey.records.get(board.selection.only);
    const isShown = this.isOpen && Boolean(record) && Boolean(board.data.kinds[record.kind]);
    this.node.hidden = !isShown;
    board.root.classList.toggle("has-details", isShown);
    if (!isShown) return;
    if (this._shown !== record.id) this._build(record);
    write(this._kind, [board.data.kinds[record.kind].label, ...this._places(record)].join(" · "));
    this.node.dataset.kind = record.kind;
    for (const field of board.data.kinds[record.kind].fields) this._fill(field, record);
    this._showMore(record);
  }

  /** The stage and the step where it stands. */
  _places(record) {
    const { grid, journey } = this._board;
    const column = grid.columns[grid.columnOf(record)];
    return [column?.stage, column?.step].filter((id) => id && id !== record.id).map((id) => journey.records.get(id)?.name).filter(Boolean);
  }

  /** Feelings at a touchpoint, and what the card is linked to. */
  _showMore(record) {
    const { journey } = this._board;
    if (this._more.links === journey.links && this._more.records === journey.records && this._more.of === record.id) return;
    Object.assign(this._more, { links: journey.links, records: journey.records, of: record.id });
    const focused = this._more.contains(this._board.active()) ? this._board.active().getAttribute("aria-label") : "";
    const feelings = record.kind === "touchpoint" ? feelingsOf(record, this._board) : [];
    this._more.replaceChildren(...feelings, ...this._links(record));
    if (focused) this._more.querySelector(`[aria-label="${CSS.escape(focused)}"]`)?.focus();
  }

  _links(record) {
    const { journey, data, words } = this._board;
    const rows = journey.out(record.id).filter((link) => link.kind !== data.rules.placed_by[record.kind]).flatMap((link) => {
      const target = journey.records.get(link.target);
      const known = target && data.names[target.kind];
      const said = known && target[known.title];
      return said ? [element("li", "", {}, element("span", "field-label", {}, known.label), element("span", "", { dir: "auto" }, String(said)))] : [];
    });
    return rows.length ? [element("div", "linked", { role: "group", "aria-label": words.links }, element("span", "field-label", {}, words.links), element("ul", "", {}, ...rows))] : [];
  }

  _build(record) {
    const { kinds } = this._board.data;
    this._shown = record.id;
    this._icon.replaceChildren(icon(lookOf(record, this._board.journey, this._board.data).icon, 20));
    this._fields.replaceChildren(...kinds[record.kind].fields.map((field) => this._field(field, record.id)));
  }

  _field(field, id) {
    const input = makeInput(field, this._board.words);
    input.dataset.field = field.name;
    input.addEventListener("change", () => this._give(field, id, input));
    if (field.type === "flag") return element("label", "field is-flag", {}, input, element("span", "", {}, field.label));
    return element("label", `field is-${field.type}`, {}, element("span", "field-label", {}, field.label), input);
  }

  /** A field in which somebody types is left alone. */
  _fill(field, record) {
    const input = this._fields.querySelector(`[data-field="${field.name}"]`);
    if (!input || this._board.active() === input) return;
    const value = record[field.name] ?? field.usual;
    if (field.type === "flag") input.checked = Boolean(value);
    else if (input.value !== String(value ?? "")) input.value = String(value ?? "");
  }

  _give(field, id, input) {
    const record = this._board.journey.records.get(id);
    const value = read(field, input);
    if (!record || value === undefined || value === (record[field.name] ?? field.usual)) return;
    this._board.act({ kind: "set", item: id, values: { [field.name]: value } });
  }
}

function makeInput(field, words) {
  if (field.type === "long") return element("textarea", "input", { rows: 2, maxlength: 20_000 });
  if (field.type === "flag") return element("input", "", { type: "checkbox" });
  if (field.type === "options") {
    const empty = field.usual === null ? [element("option", "", { value: "" }, words.not_said)] : [];
    return element("select", "input", {}, ...empty, ...field.options.map(([value, label]) => element("option", "", { value }, label)));
  }
  const numeric = field.type === "number" ? { inputmode: "decimal" } : { maxlength: 500 };
  return set(element("input", "input", { type: "text" }), numeric);
}

/** The value that was typed; undefined when it is none for this field. */
function read(field, input) {
  if (field.type === "flag") return input.checked;
  const text = input.value.trim();
  if (field.type === "number" || field.type === "whole") {
    if (!text) return null;
    const value = Number(text.replace(/[\s\u00a0]/gu, "").replace(",", ".").replace("−", "-"));
    return Number.isFinite(value) ? value : undefined;
  }
  return field.type === "options" && !text ? null : text;
}
