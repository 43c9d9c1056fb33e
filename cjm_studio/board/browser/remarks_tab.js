/** What is said about the chosen record: signs, comments, answers; open or resolved. */

import { element, keepChildren, set, write } from "./elements.js";
import { icon } from "./icons.js";
import { makeForm } from "./remarks_form.js";
import { commenting, commentsOn, openOn, SIGNS, signing, signsOn } from "./remarks.js";
import { Thread } from "./remarks_thread.js";

export class Discussion {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    const { words } = board;
    this.label = words.discussion;
    this._of = "";
    this._signs = element("div", "signs", { role: "group", "aria-label": words.reactions });
    this._list = element("ul", "threads");
    this._empty = element("p", "details-lesson", {}, words.no_comments);
    this._form = makeForm(words.comment_on, words.send, (text) => board.act(commenting(this._of, text)));
    this.node = element("div", "discussion", {}, this._signs, this._empty, this._list, this._form);
    this._thread = new Thread(board);
  }

  count(record) {
    return openOn(this._board.journey, record.id);
  }

  update(record) {
    const { journey, mayEdit } = this._board;
    if (this._of !== record.id) this._form.reset();
    this._of = record.id;
    this._form.hidden = !mayEdit;
    this._showSigns(record);
    const comments = this._thread.inTime(commentsOn(journey, record.id));
    this._empty.hidden = comments.length > 0;
    const focused = this._list.contains(this._board.active());
    keepChildren(this._list, comments, {
      key: (comment) => comment.id,
      make: () => this._thread.make(),
      update: (node, comment) => this._thread.update(node, comment),
    });
    if (focused && !this._list.contains(this._board.active())) this._form.querySelector("textarea").focus();
  }

  /** Five buttons, each with how many put this sign here. */
  _showSigns(record) {
    const { journey, workshop, people, data, mayEdit } = this._board;
    const signs = signsOn(journey, record.id, (id) => workshop.authors.get(id) ?? people.you.id, people.you.id);
    keepChildren(this._signs, signs, {
      key: ({ sign }) => sign,
      make: ({ sign }) => {
        const button = element("button", "sign", { type: "button" }, icon(SIGNS[sign], 20), element("span", "sign-count"));
        button.addEventListener("click", () => mayEdit && this._board.act(signing(this._of, sign, button.dataset.own)));
        return button;
      },
      update: (button, { sign, count, own }) => {
        button.dataset.own = own;
        set(button, { "aria-pressed": String(own !== ""), "aria-label": `${data.options[sign]}: ${count}`, title: data.options[sign] });
        write(button.lastChild, count ? String(count) : "");
      },
    });
  }
}
