/** What the others have written, once it may be read. */

import { element, keepChildren, write } from "/board/elements.js";
import { icon } from "/board/icons.js";
import { illustrate, shownPicture } from "/board/pictures.js";
import { placeName } from "./places.js";
import { counted } from "./texts.js";
import { focusOf, hasBecome, isInFocus, remarksOn, sumOf, votesOn } from "./workshop.js";

export class OtherNotes {
  /** @param {import("./page.js").Page} page */
  constructor(page) {
    this._page = page;
    this._state = element("span", "section-state");
    this._list = element("div", "notes", { role: "list" });
    this.node = element("section", "other-notes", { hidden: true, "aria-labelledby": "others-title" },
      element("div", "section-head", {}, element("h2", "section-title", { id: "others-title" }, page.words.notes_of_others), this._state), this._list);
  }

  update() {
    const page = this._page;
    const { journey, settings } = page;
    const others = journey.ofKind("sticky").filter((note) => !page.authors.isMine(note.id) && !hasBecome(journey, note.id));
    const hidden = others.filter((note) => note.hidden).length;
    const focus = focusOf(journey);
    const open = others.filter((note) => !note.hidden).sort((one, other) => isInFocus(journey, other, focus) - isInFocus(journey, one, focus));
    this.node.hidden = !open.length && !hidden;
    write(this._state, hidden ? counted(settings, "written", hidden) : "");
    keepChildren(this._list, open, {
      key: (note) => note.id,
      make: (note) => {
        const node = element("article", "note is-others", { role: "listitem", "data-record-id": note.id });
        node.append(element("button", "note-open", { type: "button" }));
        node.firstChild.addEventListener("click", () => page.talk.open(note.id));
        return node;
      },
      update: (node, note) => this._draw(node, note),
    });
  }

  _draw(node, note) {
    const page = this._page;
    const { journey } = page;
    const place = page.authors.of(note.id)?.name || placeName(page, note);
    const said = remarksOn(journey, note.id, "comment").length;
    const signs = remarksOn(journey, note.id, "reaction").length;
    const dots = sumOf(votesOn(journey, note.id));
    const shown = shownPicture(journey, note.id);
    const signature = JSON.stringify([note.text, place, said, signs, dots, shown]);
    if (node.signature === signature) return;
    node.signature = signature;
    const facts = element("span", "note-facts", {}, element("span", "note-place", { dir: "auto" }, place));
    for (const [name, count] of [["thumb_up", signs], ["comment", said], ["how_to_vote", dots]]) {
      if (count) facts.append(element("span", "note-dots", {}, icon(name, 18), element("b", "", {}, String(count))));
    }
    node.firstChild.replaceChildren(element("span", "note-text", { dir: "auto" }, note.text || "…"), facts);
    illustrate(node.firstChild, shown);
  }
}
