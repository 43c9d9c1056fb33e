/** The panel with which a link is drawn: find the other record by its words, then say how they are linked. */

import { element, keepChildren, set, write } from "./elements.js";
import { icon } from "./icons.js";
import { canLink, nameOf } from "./links_rules.js";

const MOST_FOUND = 8;

export class LinksPanel {
  /** @param {import("./board.js").Board} board @param {import("./links_part.js").Linking} linking */
  constructor(board, linking) {
    this._board = board;
    this._linking = linking;
    const { words } = board;
    this._title = element("div", "linking-title", { dir: "auto" });
    this._field = element("input", "input", {
      type: "search", role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", "aria-label": words.find_target, placeholder: words.find_target,
    });
    this._found = element("div", "linking-found", { role: "listbox", "aria-label": words.find_target });
    this._kinds = element("div", "linking-kinds", { role: "group", "aria-label": words.how_linked });
    this._hint = element("p", "linking-hint", { role: "status" });
    const close = element("button", "plain", { type: "button", "aria-label": words.close }, icon("close", 20));
    close.addEventListener("click", () => linking.stop());
    this.node = element("div", "linking", { role: "dialog", "aria-label": words.add_link, hidden: true },
      element("div", "linking-head", {}, icon("link", 20), this._title, close), this._hint, this._field, this._found, this._kinds);
    this._field.addEventListener("input", () => this._search());
    this.node.addEventListener("keydown", (event) => this._press(event));
    board.floor.append(this.node);
  }

  /** Ask for the other end. */
  ask(record) {
    const { words } = this._board;
    write(this._title, words.link_new.replace("{name}", () => nameOf(record, this._board)));
    write(this._hint, words.link_hint);
    this._field.value = "";
    this._field.hidden = false;
    this._kinds.replaceChildren();
    this._search();
    this.node.hidden = false;
  }

  focus() {
    this._field.focus();
  }

  close() {
    this.node.hidden = true;
  }

  /** Ask how the two are linked. @param {import("./links_rules.js").Possible[]} possible */
  choose(possible, other) {
    this._field.hidden = true;
    this._found.replaceChildren();
    write(this._hint, `${this._board.words.how_linked} ${nameOf(other, this._board)}`);
    this._kinds.replaceChildren(...possible.map((each) => {
      const button = element("button", "wide-button", { type: "button" }, each.label);
      button.addEventListener("click", () => this._linking.draw(each));
      return button;
    }));
    this._kinds.firstChild.focus();
  }

  _matches() {
    const board = this._board;
    const wanted = this._field.value.trim().toLocaleLowerCase();
    const source = board.journey.records.get(this._linking.source);
    if (!wanted || !source) return [];
    return [...board.journey.records.values()].filter((record) => board.data.kinds[record.kind] && !record.hidden
      && nameOf(record, board).toLocaleLowerCase().includes(wanted) && canLink(source, record, board)).slice(0, MOST_FOUND);
  }

  _search() {
    const board = this._board;
    const found = this._matches();
    keepChildren(this._found, found, {
      key: (record) => record.id,
      make: (record) => this._option(record),
      update: (node, record) => set(node, { "aria-selected": String(record === found[0]), id: `linking-${record.id}` }),
    });
    const isMissing = this._field.value.trim() !== "" && !found.length;
    write(this._hint, isMissing ? board.words.nothing_found : board.words.link_hint);
    set(this._field, { "aria-expanded": String(found.length > 0), "aria-activedescendant": found.length ? `linking-${found[0].id}` : null });
  }

  _option(record) {
    const { data } = this._board;
    const node = element("div", "linking-option", { role: "option", "data-kind": record.kind }, element("span", "link-icon", {}, icon(data.kinds[record.kind].icon, 18)),
      element("span", "link-words", { dir: "auto" }, nameOf(record, this._board)), element("span", "field-label", {}, data.names[record.kind].label));
    node.addEventListener("mousedown", (event) => event.preventDefault());
    node.addEventListener("click", () => this._linking.take(record.id));
    return node;
  }

  _press(event) {
    event.stopPropagation();
    const options = [...this._found.children];
    const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    const buttons = [...this._kinds.children];
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this._linking.stop();
    else if (by && buttons.length) buttons.at((buttons.indexOf(this._board.active()) + by) % buttons.length).focus();
    else if (by && options.length) this._mark(options, options.at((at + by) % options.length));
    else if (event.key === "Enter" && at >= 0 && this._board.active() === this._field) options[at].click();
    else return;
    event.preventDefault();
  }

  _mark(options, chosen) {
    for (const option of options) set(option, { "aria-selected": String(option === chosen) });
    set(this._field, { "aria-activedescendant": chosen.id });
    chosen.scrollIntoView({ block: "nearest" });
  }
}
