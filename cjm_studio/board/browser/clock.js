/** The clock of a workshop: what is left, as it is shown. It counts on the server's time. */

import { leftMs } from "./workshop_acts.js";

/** Minutes and seconds, rounded up so that it ends exactly at zero. */
export function clockText(ms) {
  const seconds = Math.max(Math.ceil(ms / 1000), 0);
  return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}

export class Clock {
  /** @param {import("./board.js").Board} board @param {() => void} tick called when the text may be another */
  constructor(board, tick) {
    this._board = board;
    this._timer = setInterval(() => this.isRunning && tick(), 250);
  }

  get left() {
    return this._board.journey ? leftMs(this._board.workshop.record, this._board.workshop.now) : null;
  }

  get isRunning() {
    return Boolean(this._board.journey) && typeof this._board.workshop.record?.timer_ends_ms === "number";
  }

  close() {
    clearInterval(this._timer);
  }
}
