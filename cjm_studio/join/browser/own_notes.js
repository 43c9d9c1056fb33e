/** One's own notes: read, changed in their place, taken away. */

import { element, keepChildren, set, write } from "/board/elements.js";
import { icon } from "/board/icons.js";
import { illustrate, shownPicture } from "/board/pictures.js";
import { moveNote, remove, setText } from "./acts.js";
import { placeName, PlaceChoice } from "./places.js";
import { filled } from "./texts.js";
import { hasBecome, stepOf, sumOf, votesOn } from "./workshop.js";

const LONG = 80;

export class OwnNotes {
  /** @param {import("./page.js").Page} page */
  constructor(page) {
    this._page = page;
    const { words } = page;
    this._state = element("span", "section-state");
    this._undo = element("button", "round is-small", { type: "button", hidden: true }, icon("undo", 22));
    this._list = element("div", "notes", { role: "list" });
    this._empty = element("p", "lesson", {}, words.no_notes);
    this.node = element("section", "own-notes", { "aria-labelledby": "own-title" },
      element("div", "section-head", {}, element("h2", "section-title", { id: "own-title" }, words.my_notes), this._state, this._undo),
      this._list, this._empty);
    this._undo.addEventListener("click", () => page.undo());
    this._editing = "";
  }

  update() {
    const page = this._page;
    const { journey, words } = page;
    this.node.hidden = !page.canWrite;
    const notes = journey.ofKind("sticky").filter((note) => page.authors.isMine(note.id) && !hasBecome(journey, note.id));
    if (!notes.some((note) => note.id === this._editing)) this._editing = "";
    const hidden = notes.filter((note) => note.hidden);
    write(this._state, notes.length ? (hidden.length ? words.hidden_until : words.somebody_revealed) : "");
    set(this._undo, { hidden: !page.can.undo, "aria-label": filled(words.undo_what, { what: page.can.undo }), title: page.can.undo || null });
    this._empty.hidden = notes.length > 0;
    keepChildren(this._list, notes, {
      key: (note) => note.id,
      make: (note) => element("article", "note", { role: "listitem", "data-record-id": note.id }),
      update: (node, note) => this._draw(node, note),
      isPinned: (node) => node.dataset.key === this._editing,
    });
  }

  _draw(node, note) {
    const { journey, words } = this._page;
    const place = placeName(this._page, note);
    const dots = sumOf(votesOn(journey, note.id));
    const shown = shownPicture(journey, note.id);
    const signature = JSON.stringify([note.text, note.hidden, place, dots, shown]);
    if (node.signature === signature) return;
    node.signature = signature;
    const open = element("button", "note-open", { type: "button", "aria-label": filled(words.edit_note, { text: note.text ?? "" }) });
    open.append(element("span", "note-text", { dir: "auto" }, note.text || "…"), this._facts(place, dots, note.hidden));
    open.addEventListener("click", () => this._edit(node, note.id));
    illustrate(open, shown);
    node.replaceChildren(open);
  }

  _facts(place, dots, isHidden) {
    const facts = element("span", "note-facts", {}, element("span", "note-place", { dir: "auto" }, place));
    if (isHidden) facts.append(icon("lock", 18));
    if (dots) facts.append(element("span", "note-dots", {}, icon("how_to_vote", 20), element("b", "", {}, String(dots))));
    return facts;
  }

  _edit(node, id) {
    const page = this._page;
    const { words } = page;
    const note = page.journey.records.get(id);
    if (!note) return;
    this._editing = id;
    const base = note.text ?? "";
    const field = element("textarea", "note-field", { "aria-label": words.my_notes, rows: 3, maxlength: 20_000, dir: "auto" });
    field.value = base;
    const choice = new PlaceChoice(page, stepOf(page.journey, note)?.id ?? "", false);
    const talk = button("plain-button", words.comments, "comment");
    const bin = button("plain-button is-bad", words.remove, "delete");
    const done = button("primary", words.save, "check");
    node.classList.add("is-editing");
    node.replaceChildren(field, choice.node, element("div", "note-buttons", {}, bin, talk, done));
    this._tellWriting(id);
    field.focus();
    field.setSelectionRange(base.length, base.length);
    const leave = (isKept) => this._leave(node, id, isKept ? { text: field.value.trim(), base, place: choice.value } : null);
    done.addEventListener("click", () => leave(true));
    bin.addEventListener("click", () => { leave(false); page.act(remove(id)); });
    talk.addEventListener("click", () => { leave(true); page.talk.open(id); });
    node.onkeydown = (event) => {
      if (event.key === "Escape") leave(false);
      else if (event.key === "Enter" && event.target === field && !event.shiftKey && !event.isComposing) { event.preventDefault(); leave(true); }
    };
  }

  /** Others see on the board that somebody writes here. */
  _tellWriting(id) {
    this._page.connection.send({ type: "here", record: id, cell: null, editing: id, field: "text" });
  }

  _leave(node, id, kept) {
    const page = this._page;
    const note = page.journey.records.get(id);
    this._editing = "";
    this._tellWriting("");
    node.onkeydown = null;
    node.classList.remove("is-editing");
    node.signature = "";
    if (kept && note) {
      if (kept.text && kept.text !== kept.base) page.act(setText(id, "text", kept.text), kept.base.length > LONG ? { text: kept.base } : undefined);
      if (kept.place && kept.place !== (stepOf(page.journey, note)?.id ?? "")) page.act(moveNote(id, kept.place));
    }
    page.render();
    node.querySelector("button")?.focus();
  }
}

function button(className, words, name) {
  return element("button", className, { type: "button" }, icon(name, 20), element("span", "", {}, words));
}
