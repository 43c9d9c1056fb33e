/**
 * What joins the board beside its cards and lanes. A part may have `update()`, called after every drawing,
 * `hear(message)` for what the room says, and `close()`.
 */

import { makeWorkshopParts } from "./workshop_parts.js";

import { LanePart } from "./lane_part.js";

/** @param {import("./board.js").Board} board @param {AbortSignal} signal */
export function makeParts(board, signal) {
  return [new LanePart(board, signal), ...makeWorkshopParts(board, signal)];
}
