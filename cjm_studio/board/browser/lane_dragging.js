/** Dragging a lane by its title to another place. Touch begins to drag after a short hold. */

import { element } from "./elements.js";
import { swallowClick } from "./panning.js";

const FAR_PX = 5;
const HOLD_MS = 350;
const EDGE_PX = 48;

export class LaneDragging {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    this._drag = null;
    this._mark = element("div", "lane-mark", { "aria-hidden": "true", hidden: true });
    board.sheet.parentElement.append(this._mark);
  }

  listen(signal) {
    const { sheet } = this._board;
    sheet.addEventListener("pointerdown", (event) => this._down(event), { signal });
    sheet.addEventListener("touchmove", (event) => this._drag?.isOn && event.preventDefault(), { signal, passive: false });
    addEventListener("pointermove", (event) => this._moved(event), { signal });
    addEventListener("pointerup", (event) => this._dropped(event), { signal });
    addEventListener("pointercancel", () => this._stop(), { signal });
    addEventListener("keydown", (event) => event.key === "Escape" && this._stop(), { signal, capture: true });
  }

  _down(event) {
    const title = event.target.closest(".lane-title");
    if (!title || event.button !== 0 || !event.isPrimary || event.target.closest("input, .lane-more") || !this._board.mayEdit) return;
    const row = title.closest(".lane");
    const drag = { row, x: event.clientX, y: event.clientY, pointer: event.pointerId, isReady: event.pointerType !== "touch", isOn: false, before: null };
    this._drag = drag;
    if (!drag.isReady) drag.timer = setTimeout(() => { drag.isReady = true; this._lift(); }, HOLD_MS);
  }

  _moved(event) {
    const drag = this._drag;
    if (!drag || event.pointerId !== drag.pointer) return;
    const isFar = Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > FAR_PX;
    if (!drag.isReady) return void (isFar && this._stop());
    if (!drag.isOn && !isFar) return;
    if (!drag.isOn) this._lift();
    drag.atY = event.clientY;
    this._aim();
  }

  _lift() {
    const drag = this._drag;
    Object.assign(drag, { isOn: true, atY: drag.y });
    drag.row.classList.add("is-lifted");
    this._board.root.classList.add("is-dragging");
    this._scroll();
  }

  /** The gap between two lanes that is nearest to the pointer. */
  _aim() {
    const drag = this._drag;
    const rows = [...this._board.sheet.querySelectorAll(".lane")];
    const next = rows.find((row) => { const box = row.getBoundingClientRect(); return drag.atY < (box.top + box.bottom) / 2; });
    drag.before = next?.dataset.laneKey ?? "";
    const base = this._board.scroller.getBoundingClientRect();
    const edge = next ? next.getBoundingClientRect().top : rows.at(-1).getBoundingClientRect().bottom;
    this._mark.hidden = false;
    this._mark.style.top = `${edge - base.top + this._board.scroller.scrollTop - 2}px`;
    this._mark.style.width = `${this._board.scroller.scrollWidth}px`;
  }

  _dropped(event) {
    const drag = this._drag;
    if (!drag || event.pointerId !== drag.pointer) return;
    this._stop();
    if (!drag.isOn || drag.before === null) return;
    swallowClick();
    const rows = [...this._board.sheet.querySelectorAll(".lane")];
    const isThere = drag.before === (rows[rows.indexOf(drag.row) + 1]?.dataset.laneKey ?? "");
    if (!isThere) this._board.laneActs.move(drag.row.dataset.laneKey, drag.before);
  }

  _stop() {
    const drag = this._drag;
    if (!drag) return;
    clearTimeout(drag.timer);
    drag.row.classList.remove("is-lifted");
    this._mark.hidden = true;
    if (drag.isOn) this._board.root.classList.remove("is-dragging");
    this._drag = null;
  }

  /** Near the upper or lower edge the board scrolls on. */
  _scroll() {
    const drag = this._drag;
    if (!drag?.isOn) return;
    const box = this._board.scroller.getBoundingClientRect();
    const head = this._board.sheet.firstElementChild.getBoundingClientRect().bottom;
    const push = drag.atY < head + EDGE_PX ? drag.atY - head - EDGE_PX : Math.max(drag.atY - box.bottom + EDGE_PX, 0);
    this._board.scroller.scrollBy(0, push / 4);
    if (push) this._aim();
    requestAnimationFrame(() => this._scroll());
  }
}
