/** The end of being at a board: why the room has said good-bye, and what to do now. Nothing reconnects. */

import { element } from "./elements.js";
import { icon } from "./icons.js";

/** @param {import("./board.js").Board} board @param {string} reason in the person's language */
export function sayGoodBye(board, reason) {
  const { words } = board;
  board.editing.end(true);
  board.root.querySelector(".good-bye")?.remove();
  const again = element("button", "strong-button", { type: "button" }, words.load_again);
  again.addEventListener("click", () => location.reload());
  const notice = element("div", "good-bye", { role: "alert" },
    icon("info", 28), element("div", "good-bye-words", {},
      element("b", "", { dir: "auto" }, reason || words.good_bye), element("span", "", {}, words.good_bye_hint)), again);
  board.floor.before(notice);
  board.floor.inert = true;
}
