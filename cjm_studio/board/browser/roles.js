/** What a role may not do is not offered. The room decides; this only keeps the board honest. */

import { set } from "./elements.js";

/** Keys that change something, for somebody who is here to look. */
const CHANGES = new Set(["F2", "Enter", "Delete", "Backspace", "+", "-", "=", "−"]);

export class Roles {
  /** @param {import("./board.js").Board} board */
  constructor(board, signal) {
    this._board = board;
    board.root.addEventListener("keydown", (event) => {
      if (board.mayEdit || !board.focusedKey()) return;
      const isChange = CHANGES.has(event.key) || event.altKey || (event.shiftKey && event.key.startsWith("Arrow")) || ((event.ctrlKey || event.metaKey) && event.code !== "KeyF");
      if (!isChange) return;
      event.stopPropagation();
    }, { signal, capture: true });
    for (const type of ["dblclick", "paste"]) board.sheet.addEventListener(type, (event) => board.mayEdit || event.stopPropagation(), { signal, capture: true });
  }

  update() {
    const board = this._board;
    board.root.classList.toggle("may-not-edit", !board.mayEdit);
    board.root.classList.toggle("may-not-build", !board.workshop.leads);
    set(board.details.node.querySelector(".details-body"), { inert: !board.mayEdit });
  }
}
