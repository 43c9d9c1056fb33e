/** A strip under the bar while the room is out of reach. The board goes on: what is done waits in the outbox. */

import { element, write } from "./elements.js";
import { icon } from "./icons.js";

export const makeAway = () => element("div", "away", { role: "status" }, icon("warning", 18), element("span"));

/** @param {HTMLElement} node @param {import("./board.js").Board} board */
export function updateAway(node, { connection, wasOnline, words }) {
  const isAway = wasOnline && !connection.online && !connection.isOver;
  node.classList.toggle("is-shown", isAway);
  write(node.lastChild, isAway ? words.away : "");
}
