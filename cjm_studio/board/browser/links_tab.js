/** The links of the chosen record, in words: each leads to the other record, has its fields, can be removed. */

import { fillField, makeField } from "./details_fields.js";
import { element, keepChildren, set, write } from "./elements.js";
import { icon } from "./icons.js";
import { linksOf, nameOf } from "./links_rules.js";

export class LinksTab {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    this.label = board.words.links;
    this._list = element("ul", "links-list");
    this._empty = element("p", "details-lesson", {}, board.words.no_links);
    const add = element("button", "wide-button", { type: "button" }, icon("link", 18), element("span", "", {}, board.words.add_link));
    add.addEventListener("click", () => board.linking.begin(board.selection.only, true));
    this._add = add;
    this.node = element("div", "links-tab", {}, this._empty, this._list, add);
  }

  count(record) {
    return linksOf(record, this._board).length;
  }

  update(record) {
    const rows = linksOf(record, this._board);
    this._empty.hidden = rows.length > 0;
    this._add.hidden = !this._board.mayEdit;
    const hadFocus = this._list.contains(this._board.active());
    keepChildren(this._list, rows, {
      key: (row) => row.link.id,
      make: (row) => this._make(row),
      update: (node, row) => this._update(node, row),
    });
    if (hadFocus && !this._list.contains(this._board.active())) (this._list.querySelector("button") ?? this._add).focus();
  }

  _make({ link }) {
    const { words, data } = this._board;
    const lead = element("button", "link-lead", { type: "button" }, element("span", "link-icon"), element("span", "link-words", { dir: "auto" }));
    const drop = element("button", "plain link-drop", { type: "button" }, icon("link_off", 18));
    drop.addEventListener("click", () => this._board.act({ kind: "unlink", link: link.id }));
    const give = (field) => (value) => this._board.act({ kind: "set", item: link.id, values: { [field.name]: value } });
    const fields = data.links[link.kind].fields.map((field) => makeField(field, words, give(field)));
    const node = element("li", "link-row", {}, element("span", "field-label"), element("div", "link-line", {}, lead, drop),
      ...(fields.length ? [element("div", "link-fields", {}, ...fields)] : []));
    lead.addEventListener("click", () => this._board.linking.lead(node.dataset.other));
    return node;
  }

  _update(node, { link, other, label }) {
    const board = this._board;
    const name = nameOf(other, board);
    node.dataset.other = other.id;
    node.classList.toggle("is-chosen", board.linking.chosen === link.id);
    write(node.firstChild, label);
    const lead = node.querySelector(".link-lead");
    set(lead, { "data-kind": other.kind, title: `${board.data.names[other.kind].label}: ${name}`, "aria-label": `${label}: ${board.data.names[other.kind].label}, ${name}` });
    if (lead.dataset.drawn !== other.kind) {
      lead.dataset.drawn = other.kind;
      const drawn = board.data.kinds[other.kind]?.icon;
      lead.firstChild.replaceChildren(...(drawn ? [icon(drawn, 18)] : []));
    }
    write(lead.lastChild, name);
    set(node.querySelector(".link-drop"), { title: board.words.drop_link, "aria-label": `${board.words.drop_link}: ${label}, ${name}`, hidden: !board.mayEdit });
    for (const field of board.data.links[link.kind].fields) fillField(node, field, link, board);
  }
}
