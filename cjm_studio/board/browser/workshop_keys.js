/** Keys of a workshop, on a card that has the focus: V votes, G groups, T turns, P parks. */

import { groupChosen } from "./grouping.js";
import { isTyping } from "./keyboard.js";

/** @param {import("./board.js").Board} board */
export function listenForWorkshopKeys(board, signal) {
  board.root.addEventListener("keydown", (event) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const here = board.focusedKey();
    if (!here || !board.mayEdit || event.target.closest("button")) return;
    const act = ACTS[event.code]?.(board, here, event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }, { signal, capture: true });
}

const isNote = (board) => board.selection.ids.some((id) => ["sticky", "cluster"].includes(board.journey.records.get(id)?.kind));

const ACTS = {
  KeyV: (board, here, event) => board.voting.round && (() => board.voting.vote(here, event.shiftKey ? -1 : 1)),
  KeyG: (board) => isNote(board) && (() => groupChosen(board)),
  KeyT: (board) => board.selection.ids.length > 0 && (() => board.turning.ask(board.selection.ids)),
  KeyP: (board) => isNote(board) && (() => board.parking.park(board.selection.ids)),
};
