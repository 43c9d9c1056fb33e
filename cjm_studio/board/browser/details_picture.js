/** The picture in the details of a record: what it shows, in words as well, another one, or none. */

import { element, set } from "./elements.js";
import { icon } from "./icons.js";
import { TAKEN } from "./picture_part.js";
import { illustrate, pictureOf, shownPicture, takingPicture } from "./pictures.js";
import { together } from "./placing.js";

export class PictureField {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    const { words } = board;
    this._file = element("input", "unseen", { type: "file", accept: TAKEN.join(","), tabindex: -1, "aria-hidden": "true" });
    this._choose = element("button", "wide-button", { type: "button", "data-picture": "choose" }, icon("image", 18), element("span"));
    this._remove = element("button", "wide-button", { type: "button", "data-picture": "remove" }, icon("delete", 18), element("span", "", {}, words.picture_remove));
    this._alt = element("input", "input", { type: "text", maxlength: 500, "data-picture": "alt" });
    this._words = element("label", "field is-text", {}, element("span", "field-label", {}, words.picture_alt), this._alt);
    this._hint = element("p", "details-lesson picture-hint", {}, words.picture_hint);
    this._frame = element("div", "picture-frame");
    this.node = element("section", "picture-field", { "aria-label": words.picture }, element("span", "field-label", {}, words.picture),
      this._frame, this._words, this._hint, element("div", "picture-acts", {}, this._choose, this._remove), this._file);
    this._choose.addEventListener("click", () => this._file.click());
    this._file.addEventListener("change", () => this._chosen());
    this._remove.addEventListener("click", () => this._take());
    this._alt.addEventListener("change", () => this._describe());
  }

  update(record) {
    const board = this._board;
    this._id = record.id;
    this.node.hidden = !board.pictures.fits(record);
    const shown = this.node.hidden ? null : shownPicture(board.journey, record.id);
    illustrate(this._frame, shown);
    set(this._frame, { hidden: !shown });
    set(this._words, { hidden: !shown });
    set(this._hint, { hidden: Boolean(shown) });
    set(this._remove, { hidden: !shown });
    this._choose.lastChild.textContent = shown ? board.words.picture_replace : board.words.picture_add;
    if (board.active() !== this._alt && this._alt.value !== (shown?.alt ?? "")) this._alt.value = shown?.alt ?? "";
  }

  _chosen() {
    const [file] = this._file.files;
    this._file.value = "";
    if (file) this._board.pictures.give(this._id, file);
  }

  _take() {
    const commands = takingPicture(this._board.journey, this._id);
    if (!commands.length) return;
    this._board.act(together(commands));
    this._board.render();
    this._choose.focus();
  }

  _describe() {
    const picture = pictureOf(this._board.journey, this._id);
    const alt = this._alt.value.trim();
    if (picture && alt !== (picture.alt ?? "")) this._board.act({ kind: "set", item: picture.id, values: { alt } });
  }
}
