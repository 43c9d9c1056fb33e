/**
 * What joins the board beside its cards and lanes. A part may have `update()`, called after every drawing,
 * `hear(message)` for what the room says, and `close()`.
 */

import { Dressing } from "./dressing.js";
import { Findings } from "./findings.js";
import { LanePart } from "./lane_part.js";
import { PicturePart } from "./picture_part.js";
import { Linking } from "./links_part.js";
import { Remarks } from "./remarks_part.js";
import { makeWorkshopParts } from "./workshop_parts.js";

/** @param {import("./board.js").Board} board @param {AbortSignal} signal */
export function makeParts(board, signal) {
  return [
    ...makeWorkshopParts(board, signal), new LanePart(board, signal), new Linking(board, signal), new PicturePart(board, signal),
    new Remarks(board, signal), new Dressing(board, signal), new Findings(board),
  ];
}
