/** What else is known about the chosen card, at the right: its fields, links, what is said about it, its history. */

import { Discussion } from "./remarks_tab.js";
import { fillField, makeField } from "./details_fields.js";
import { PictureField } from "./details_picture.js";
import { element, set, write } from "./elements.js";
import { feelingsOf } from "./feelings.js";
import { HistoryTab } from "./history_tab.js";
import { icon } from "./icons.js";
import { LinksTab } from "./links_tab.js";
import { lookOf } from "./looks.js";

export class Details {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    this.isOpen = false;
    this._shown = "";
    this._open = "fields";
    const { words } = board;
    this._fields = element("div", "details-fields");
    this._more = element("div", "details-more");
    this._picture = new PictureField(board);
    this.tabs = {
      fields: { label: words.fields, node: element("div", "", {}, this._fields, this._picture.node, this._more), update: (record) => this._showFields(record), count: () => 0 },
      links: new LinksTab(board),
      discussion: new Discussion(board),
      history: new HistoryTab(board),
    };
    this._kind = element("span", "details-kind");
    const close = element("button", "plain", { type: "button", "aria-label": words.close }, icon("close", 20));
    close.addEventListener("click", () => this._close());
    this._icon = element("span", "details-icon");
    this._body = element("div", "details-body", { role: "tabpanel", tabindex: -1 }, ...Object.values(this.tabs).map((tab) => tab.node));
    this.node = element("aside", "details", { "aria-label": words.details, hidden: true },
      element("div", "details-head", {}, this._icon, this._kind, close), this._makeTabs(), this._body);
    this.node.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && this._close());
  }

  toggle() {
    this.isOpen = !this.isOpen;
    this._board.schedule();
  }

  /** Open a tab for a record, and give it the focus. @param {string} name @param {string} [selector] what gets the focus in it */
  show(name, id = this._board.selection.only, selector = "") {
    const board = this._board;
    if (id) board.selection.choose(id);
    this.isOpen = true;
    this._open = name;
    board.render();
    const place = selector ? this.tabs[name].node.querySelector(selector) : this._tabNodes.get(name);
    place?.focus();
  }

  _close() {
    this.isOpen = false;
    this._board.render();
    this._board.focusOn(this._board.lastFocus);
  }

  _makeTabs() {
    this._tabNodes = new Map(Object.entries(this.tabs).map(([name, tab]) => {
      const node = element("button", "details-tab", { type: "button", role: "tab", "data-tab": name }, element("span", "", {}, tab.label), element("span", "details-count"));
      node.addEventListener("click", () => this.show(name));
      return [name, node];
    }));
    const row = element("div", "details-tabs", { role: "tablist", "aria-label": this._board.words.details }, ...this._tabNodes.values());
    row.addEventListener("keydown", (event) => this._walk(event));
    return row;
  }

  _walk(event) {
    const names = [...this._tabNodes.keys()];
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    this.show(names.at((names.indexOf(this._open) + by) % names.length));
  }

  update() {
    const board = this._board;
    const record = board.journey.records.get(board.selection.only);
    const isShown = this.isOpen && Boolean(record) && Boolean(board.data.kinds[record.kind]);
    this.node.hidden = !isShown;
    board.root.classList.toggle("has-details", isShown);
    if (!isShown) return;
    write(this._kind, [board.data.kinds[record.kind].label, ...this._places(record)].join(" · "));
    this.node.dataset.kind = record.kind;
    const look = lookOf(record, board.journey, board.data);
    if (this._icon.firstChild?.dataset.icon !== look.icon) this._icon.replaceChildren(icon(look.icon, 20));
    for (const [name, tab] of Object.entries(this.tabs)) this._showTab(name, tab, record);
  }

  _showTab(name, tab, record) {
    const isOpen = name === this._open;
    const node = this._tabNodes.get(name);
    const count = tab.count(record);
    set(node, { "aria-selected": String(isOpen), tabindex: isOpen ? 0 : -1 });
    write(node.lastChild, count ? String(count) : "");
    tab.node.hidden = !isOpen;
    if (isOpen) tab.update(record);
  }

  /** The stage and the step where it stands. */
  _places(record) {
    const { grid, journey } = this._board;
    const column = grid.columns[grid.columnOf(record)];
    return [column?.stage, column?.step].filter((id) => id && id !== record.id).map((id) => journey.records.get(id)?.name).filter(Boolean);
  }

  _showFields(record) {
    const { fields } = this._board.data.kinds[record.kind];
    if (this._shown !== record.id) {
      this._shown = record.id;
      this._fields.replaceChildren(...fields.map((field) => makeField(field, this._board.words, (value) => this._give(field, record.id, value))));
    }
    for (const field of fields) fillField(this._fields, field, record, this._board);
    this._picture.update(record);
    this._showFeelings(record);
  }

  _showFeelings(record) {
    const { journey } = this._board;
    if (this._more.links === journey.links && this._more.records === journey.records && this._more.of === record.id) return;
    Object.assign(this._more, { links: journey.links, records: journey.records, of: record.id });
    const focused = this._more.contains(this._board.active()) ? this._board.active().getAttribute("aria-label") : "";
    this._more.replaceChildren(...(record.kind === "touchpoint" ? feelingsOf(record, this._board) : []));
    if (focused) this._more.querySelector(`[aria-label="${CSS.escape(focused)}"]`)?.focus();
  }

  _give(field, id, value) {
    const record = this._board.journey.records.get(id);
    if (!record || value === (record[field.name] ?? field.usual)) return;
    this._board.act({ kind: "set", item: id, values: { [field.name]: value } });
  }
}
