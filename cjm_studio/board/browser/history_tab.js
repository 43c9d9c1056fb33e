/** Who changed the chosen record, when and how; whoever leads may take one act back. */

import { element, keepChildren, set, write } from "./elements.js";
import { newCommandId } from "./ids.js";
import { timeOf } from "./remarks_who.js";

const MOST = 30;

export class HistoryTab {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    const { words } = board;
    this.label = words.history;
    this._of = "";
    this._entries = [];
    this._asked = "";
    this._list = element("ol", "history-list");
    this._empty = element("p", "details-lesson", { hidden: true }, words.no_history);
    this._more = element("button", "wide-button", { type: "button", hidden: true }, words.earlier);
    this._more.addEventListener("click", () => this._ask(this._entries.at(-1)?.revision));
    this.node = element("div", "history-tab", {}, this._list, this._empty, this._more);
  }

  count() {
    return 0;
  }

  /** Asked anew for another record, and after each change of the journey. */
  update(record) {
    const { revision } = this._board.document;
    if (this._of === record.id && this._at === revision) return;
    if (this._of !== record.id) {
      this._entries = [];
      this._list.replaceChildren();
      this._empty.hidden = this._more.hidden = true;
    }
    Object.assign(this, { _of: record.id, _at: revision });
    this._ask();
  }

  _ask(before = null) {
    this._asked = newCommandId();
    this._before = before;
    this._board.connection.send({ type: "history", id: this._asked, record: this._of, before, most: MOST });
  }

  hear(message) {
    if (message.type === "welcome" || message.type === "resync") this._at = -1;
    if (message.type !== "history" || message.id !== this._asked) return;
    this._entries = this._before === null ? message.entries : [...this._entries, ...message.entries];
    this._more.hidden = !message.more;
    this._show();
  }

  _show() {
    const { words, workshop } = this._board;
    this._empty.hidden = this._entries.length > 0;
    keepChildren(this._list, this._entries, {
      key: (entry) => String(entry.revision),
      make: (entry) => this._make(entry),
      update: (node, { name, at, label }) => {
        write(node.querySelector(".history-label"), label);
        write(node.querySelector(".history-who"), words.act_done.replace("{name}", () => name || words.somebody).replace("{time}", timeOf(at, this._board.data.language)));
        const button = node.lastElementChild;
        button.hidden = !workshop.leads;
        set(button, { "aria-label": words.revert_what.replace("{label}", () => label) });
      },
    });
  }

  _make({ revision }) {
    const button = element("button", "remark-tool", { type: "button" }, this._board.words.revert);
    button.addEventListener("click", () => this._board.connection.sendSurely({ type: "revert", id: newCommandId(), revision }));
    return element("li", "history-entry", {}, element("div", "", {}, element("div", "history-label", { dir: "auto" }), element("div", "history-who")), button);
  }
}
