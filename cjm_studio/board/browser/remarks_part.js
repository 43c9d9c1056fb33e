/** Comments as a part of the board: whose they are and when they came, their keys, and the list of all open ones. */

import { element, keepChildren, set, write } from "./elements.js";
import { icon } from "./icons.js";
import { nameOf } from "./links_rules.js";
import { openThreads } from "./remarks.js";
import { faceOf, RemarkTimes, timeOf } from "./remarks_who.js";

export class Remarks {
  /** @param {import("./board.js").Board} board @param {AbortSignal} signal */
  constructor(board, signal) {
    this._board = board;
    board.remarks = this;
    this.times = new RemarkTimes(board);
    this._isOpen = false;
    const { words } = board;
    this._tool = element("button", "tool has-count", { type: "button", "aria-expanded": "false" }, icon("comment", 22), element("span", "tool-count"));
    this._tool.addEventListener("click", () => this._toggle(), { signal });
    board.floor.querySelector("[data-tool=details]").after(this._tool);
    const close = element("button", "plain", { type: "button", "aria-label": words.close }, icon("close", 20));
    close.addEventListener("click", () => this._toggle());
    this._list = element("ul", "open-comments");
    this._empty = element("p", "details-lesson", {}, words.no_open_comments);
    this.node = element("div", "comments-panel", { role: "region", "aria-label": words.all_comments, hidden: true },
      element("div", "linking-head", {}, icon("comment", 20), element("b", "linking-title", {}, words.all_comments), close), this._empty, this._list);
    this.node.addEventListener("keydown", (event) => event.key === "Escape" && this._toggle());
    board.floor.append(this.node);
    board.sheet.addEventListener("click", (event) => this._click(event), { signal });
  }

  /** Whether this person wrote it; what was written just now is one's own before the room has said so. */
  isOwn(id) {
    const author = this._board.workshop.authors.get(id);
    return author ? author === this._board.people.you.id : !this._board.document.isDurable(id);
  }

  /** Write about a record. */
  write(id) {
    if (this._board.journey.records.has(id)) this._board.details.show("discussion", id, ".discussion > form textarea");
  }

  /** Put a sign on a record. */
  sign(id) {
    if (this._board.journey.records.has(id)) this._board.details.show("discussion", id, ".sign");
  }

  hear(message) {
    this.times.hear(message);
    this._board.details.tabs.history.hear(message);
  }

  update() {
    const { journey, words } = this._board;
    const threads = openThreads(journey);
    set(this._tool, { "aria-expanded": String(this._isOpen), title: words.all_comments, "aria-label": `${words.all_comments}: ${threads.length}`, "aria-pressed": String(this._isOpen) });
    write(this._tool.lastChild, threads.length ? String(threads.length) : "");
    this.node.hidden = !this._isOpen;
    if (!this._isOpen) return;
    this._empty.hidden = threads.length > 0;
    keepChildren(this._list, threads, {
      key: ({ comment }) => comment.id,
      make: () => this._make(),
      update: (node, thread) => this._update(node, thread),
    });
  }

  _toggle() {
    this._isOpen = !this._isOpen;
    this._board.render();
    if (this._isOpen) (this._list.querySelector("button") ?? this.node.querySelector("button")).focus();
    else this._tool.focus();
  }

  _make() {
    const button = element("button", "open-comment", { type: "button" },
      element("span", "remark-head", {}, element("span", "remark-face"), element("b", "remark-name"), element("span", "remark-time")),
      element("span", "remark-text", { dir: "auto" }), element("span", "field-label", { dir: "auto" }));
    button.addEventListener("click", () => {
      this._board.linking.lead(button.dataset.target);
      this._board.details.show("discussion", button.dataset.target);
    });
    return element("li", "", {}, button);
  }

  _update(node, { comment, target }) {
    const button = node.firstChild;
    const [head, text, place] = button.children;
    button.dataset.target = target.id;
    faceOf(head, comment.id, this._board);
    write(head.lastChild, timeOf(this.times.at(comment.id), this._board.data.language));
    write(text, comment.text ?? "");
    write(place, `${this._board.data.names[target.kind].label}: ${nameOf(target, this._board)}`);
  }

  _click(event) {
    const badge = event.target.closest("[data-remarks]");
    const id = badge?.closest("[data-record-id]")?.dataset.recordId;
    if (id && !this._board.linking.isOn) this._board.details.show("discussion", id);
  }
}
