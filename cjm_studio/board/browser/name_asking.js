/** Asking for a name, once, above the work: somebody without one can go on and be asked no more. */

import { element } from "./elements.js";
import { rename } from "./bar.js";

const ASKED_KEY = "cjm-name-asked";

export class NameAsking {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    const { words } = board;
    this._field = element("input", "input", { type: "text", maxlength: 60, placeholder: words.your_name, "aria-label": words.your_name, autocomplete: "name" });
    const take = element("button", "strong-button", { type: "submit" }, words.join_as);
    const later = element("button", "wide-button", { type: "button" }, words.later);
    this.node = element("form", "name-asking", { hidden: true, "aria-label": words.enter_name },
      element("b", "", {}, words.enter_name), this._field, take, later, element("span", "", {}, words.enter_name_why));
    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this._field.value.trim()) this._take(this._field.value.trim());
      else this._field.focus();
    });
    later.addEventListener("click", () => this._done());
    this.node.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") this._done();
    });
    board.floor.before(this.node);
  }

  hear(message) {
    if (message.type !== "welcome") return;
    this.node.hidden = Boolean(this._board.name || message.you?.name) || wasAsked();
  }

  _take(name) {
    rename(this._board, name);
    this._done();
  }

  _done() {
    this.node.hidden = true;
    try {
      localStorage.setItem(ASKED_KEY, "yes");
    } catch {
      // Then it is asked once for each page.
    }
    this._board.focusOn(this._board.lastFocus);
  }
}

function wasAsked() {
  try {
    return localStorage.getItem(ASKED_KEY) !== null;
  } catch {
    return false;
  }
}
