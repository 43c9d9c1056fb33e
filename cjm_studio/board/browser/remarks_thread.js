/** One comment with its answers: who, when, what; answered, resolved, changed and taken away from here. */

import { element, keepChildren, set, write } from "./elements.js";
import { commenting, commentsOn } from "./remarks.js";
import { makeForm } from "./remarks_form.js";
import { faceOf, timeOf } from "./remarks_who.js";

export class Thread {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
  }

  /** Comments from the oldest to the newest, as far as it is known when they were written. */
  inTime(comments) {
    const { times } = this._board.remarks;
    return comments.toSorted((one, other) => (times.at(one.id) ?? "9").localeCompare(times.at(other.id) ?? "9"));
  }

  make() {
    const tools = ["answer", "resolve", "edit", "remove"].map((name) => {
      const button = element("button", "remark-tool", { type: "button", "data-act": name });
      return button;
    });
    const node = element("li", "thread", {},
      element("div", "remark-head", {}, element("span", "remark-face"), element("b", "remark-name"), element("time", "remark-time"), element("span", "remark-state")),
      element("div", "remark-text", { dir: "auto" }), element("div", "remark-tools", {}, ...tools),
      element("div", "remark-place"), element("ul", "threads answers"));
    node.addEventListener("click", (event) => {
      const act = event.target.closest("[data-act]");
      if (act?.closest(".thread") === node) this._do(act.dataset.act, node);
    });
    return node;
  }

  update(node, comment) {
    const board = this._board;
    const { words } = board;
    node.comment = comment;
    const [head, text] = node.children;
    faceOf(head, comment.id, board);
    const at = board.remarks.times.at(comment.id);
    write(head.children[2], at ? timeOf(at, board.data.language) : board.remarks.times.isAsked(comment.id) ? "" : words.unsent);
    set(head.children[2], { datetime: at || null });
    write(head.children[3], comment.resolved ? words.resolved : "");
    write(text, comment.text ?? "");
    node.classList.toggle("is-resolved", Boolean(comment.resolved));
    this._showTools(node, comment);
    keepChildren(node.lastElementChild, this.inTime(commentsOn(board.journey, comment.id)), {
      key: (answer) => answer.id,
      make: () => this.make(),
      update: (child, answer) => this.update(child, answer),
    });
  }

  _showTools(node, comment) {
    const { words, mayEdit, workshop } = this._board;
    const isOwn = this._board.remarks.isOwn(comment.id);
    const isAnswer = Boolean(node.parentElement?.classList.contains("answers"));
    const said = { answer: words.answer, resolve: comment.resolved ? words.reopen : words.resolve, edit: words.edit, remove: words.remove };
    const may = { answer: mayEdit && !isAnswer, resolve: mayEdit && !isAnswer && (isOwn || workshop.leads), edit: mayEdit && isOwn, remove: mayEdit && (isOwn || workshop.leads) };
    for (const button of node.querySelector(":scope > .remark-tools").children) {
      write(button, said[button.dataset.act]);
      button.hidden = !may[button.dataset.act];
    }
  }

  _do(name, node) {
    const board = this._board;
    const { comment } = node;
    const acts = {
      answer: () => this._write(node, board.words.answer, "", (text) => board.act(commenting(comment.id, text))),
      edit: () => this._write(node, board.words.edit, comment.text ?? "", (text) => text !== comment.text && board.act({ kind: "set", item: comment.id, values: { text } })),
      resolve: () => board.act({ kind: "set", item: comment.id, values: { resolved: !comment.resolved } }),
      remove: () => board.act({ kind: "remove", record: comment.id }),
    };
    acts[name]();
  }

  _write(node, label, text, send) {
    const place = node.querySelector(":scope > .remark-place");
    const close = () => {
      place.replaceChildren();
      node.querySelector(":scope > .remark-tools button:not([hidden])")?.focus();
    };
    const keep = (said) => { close(); send(said); };
    place.replaceChildren(makeForm(label, text ? this._board.words.keep : this._board.words.send, keep, { text, cancel: { label: this._board.words.cancel, act: close } }));
    place.querySelector("textarea").focus();
  }
}
