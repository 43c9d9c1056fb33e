/** The parts of the board that make it a room for a workshop. */

import { Agenda } from "./agenda.js";
import { Feet } from "./feet.js";
import { Following } from "./following.js";
import { NameAsking } from "./name_asking.js";
import { Parking } from "./parking.js";
import { Presenting } from "./presenting.js";
import { Results } from "./results.js";
import { Roles } from "./roles.js";
import { Side } from "./side.js";
import { Turning } from "./turning.js";
import { Voting } from "./voting.js";
import { WorkshopBar } from "./workshop_bar.js";
import { listenForWorkshopKeys } from "./workshop_keys.js";

/** @param {import("./board.js").Board} board @param {AbortSignal} signal */
export function makeWorkshopParts(board, signal) {
  board.voting = new Voting(board, signal);
  board.turning = new Turning(board);
  board.parking = new Parking(board, signal);
  board.following = new Following(board, signal);
  board.presenting = new Presenting(board, signal);
  board.side = new Side(board, { agenda: new Agenda(board), results: new Results(board), parking: board.parking });
  listenForWorkshopKeys(board, signal);
  return [
    new WorkshopBar(board, signal), board.following, board.presenting, board.voting, new Feet(board), board.side,
    new Roles(board, signal), new NameAsking(board),
  ];
}
