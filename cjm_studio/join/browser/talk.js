/** A record with what people say to it: signs, comments, answers. */

import { element, keepChildren, set, write } from "/board/elements.js";
import { icon } from "/board/icons.js";
import { illustrate, shownPicture } from "/board/pictures.js";
import { addComment, remove, toggleReaction } from "./acts.js";
import { Sheet } from "./sheet.js";
import { remarksOn } from "./workshop.js";

export class Talk {
  /** @param {import("./page.js").Page} page */
  constructor(page) {
    this._page = page;
    const { words } = page;
    this._figure = element("div", "talk-picture");
    this._text = element("p", "talk-text", { dir: "auto" });
    this._signs = element("div", "signs", { role: "group", "aria-label": words.reactions });
    this._title = element("h3", "section-title", {}, words.comments);
    this._none = element("p", "lesson", {}, words.no_comments);
    this._comments = element("ul", "comments");
    this._field = element("textarea", "thought", { rows: 1, maxlength: 20_000, placeholder: words.add_comment, "aria-label": words.add_comment, enterkeyhint: "send", dir: "auto" });
    const send = element("button", "round is-strong", { type: "submit", "aria-label": words.add_comment }, icon("send", 24));
    this._form = element("form", "composer-row", {}, this._field, send);
    this._sheet = new Sheet("", words.close, this._figure, this._text, this._signs, this._title, this._none, this._comments, this._form);
    this.node = this._sheet.node;
    this._form.addEventListener("submit", (event) => { event.preventDefault(); this._say(); });
    this._field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this._say();
    });
    this._id = "";
  }

  /** Open a record. */
  open(id) {
    this._id = id;
    this._field.value = "";
    this.update();
    this._sheet.open(() => { this._id = ""; });
  }

  close() {
    this._sheet.close();
  }

  update() {
    const page = this._page;
    const record = this._id && page.journey?.records.get(this._id);
    if (!record || (record.hidden && !page.authors.isMine(record.id))) return this._sheet.close();
    write(this._sheet.title, page.settings.kinds[record.kind]?.label ?? "");
    illustrate(this._figure, shownPicture(page.journey, record.id));
    write(this._text, page.wordsOf(record));
    this._form.hidden = !page.canWrite;
    this._drawSigns();
    const comments = remarksOn(page.journey, record.id, "comment").filter((comment) => !comment.resolved);
    this._none.hidden = comments.length > 0;
    this._drawComments(this._comments, comments, true);
  }

  _drawSigns() {
    const page = this._page;
    const reactions = remarksOn(page.journey, this._id, "reaction");
    keepChildren(this._signs, Object.keys(page.settings.signs), {
      key: (sign) => sign,
      make: (sign) => {
        const made = element("button", "sign", { type: "button" }, icon(page.settings.sign_icons[sign], 22), element("b"));
        made.addEventListener("click", () => page.canWrite && page.make(toggleReaction(page.journey, this._id, sign, (id) => page.authors.isMine(id))));
        return made;
      },
      update: (node, sign) => {
        const those = reactions.filter((reaction) => (reaction.sign ?? "agree") === sign);
        const label = page.settings.signs[sign] + (those.length ? `, ${those.length}` : "");
        set(node, { "aria-pressed": String(those.some((each) => page.authors.isMine(each.id))), "aria-label": label, title: page.settings.signs[sign], disabled: !page.canWrite });
        write(node.lastChild, those.length ? String(those.length) : "");
      },
    });
  }

  _drawComments(list, comments, hasAnswers) {
    keepChildren(list, comments, {
      key: (comment) => comment.id,
      make: (comment) => this._makeComment(comment, hasAnswers),
      update: (node, comment) => {
        write(node.querySelector(".comment-text"), comment.text ?? "");
        write(node.querySelector(".comment-name"), this._page.authors.of(comment.id)?.name || this._page.words.anonymous);
        const bin = node.querySelector(".comment-bin");
        bin.hidden = !this._page.authors.isMine(comment.id);
        const answers = node.querySelector(":scope > .comments");
        if (answers) this._drawComments(answers, remarksOn(this._page.journey, comment.id, "comment"), false);
      },
    });
  }

  _makeComment(comment, hasAnswers) {
    const { words } = this._page;
    const bin = element("button", "round is-small comment-bin", { type: "button", "aria-label": words.remove }, icon("delete", 20));
    bin.addEventListener("click", () => this._page.act(remove(comment.id)));
    const node = element("li", "comment", {},
      element("div", "comment-head", {}, element("b", "comment-name", { dir: "auto" }), bin), element("p", "comment-text", { dir: "auto" }));
    if (!hasAnswers) return node;
    const answer = element("button", "plain-button", { type: "button" }, words.reply);
    answer.addEventListener("click", () => { this._about = comment.id; this._field.placeholder = words.reply; this._field.focus(); });
    answer.hidden = !this._page.canWrite;
    node.append(element("ul", "comments is-answers"), answer);
    return node;
  }

  _say() {
    const page = this._page;
    const text = this._field.value.trim();
    if (!text || !this._id) return;
    const about = page.journey.records.has(this._about) ? this._about : this._id;
    page.make(addComment(text, about));
    this._about = "";
    this._field.value = "";
    this._field.placeholder = page.words.add_comment;
    this._field.focus();
  }
}
