/** How large the board is shown. */

const SMALLEST = 0.3;
const LARGEST = 2;
const STEP = 0.1;

export class Zoom {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    this.value = 1;
  }

  listen(scroller, signal) {
    scroller.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      this.set(this.value * (event.deltaY < 0 ? 1.08 : 1 / 1.08));
    }, { signal, passive: false });
  }

  larger() {
    this.set(Math.round(this.value / STEP) * STEP + STEP);
  }

  smaller() {
    this.set(Math.round(this.value / STEP) * STEP - STEP);
  }

  /** All columns in the window. */
  fit() {
    const { scroller, sheet } = this._board;
    const width = sheet.clientWidth;
    this.set(Math.floor((scroller.clientWidth / width) * 100) / 100);
  }

  set(value) {
    this.value = Math.max(SMALLEST, Math.min(LARGEST, Math.round(value * 100) / 100));
    this._board.sheet.style.zoom = this.value;
    this._board.schedule();
  }
}
