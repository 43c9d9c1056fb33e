/** The keyboard: arrows walk the grid, and every gesture has a key. Never while somebody is typing. */

import { paste } from "./pasting.js";
import { isStop, neighbour } from "./walking.js";

const ARROWS = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

export class Keyboard {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
  }

  /** @param {AbortSignal} signal ends the listening */
  listen(root, signal) {
    root.addEventListener("keydown", (event) => this._pressed(event), { signal });
    addEventListener("keydown", (event) => this._pressedElsewhere(event, root), { signal });
    root.addEventListener("paste", (event) => this._pasted(event), { signal });
    root.addEventListener("focusin", (event) => this._focused(event), { signal });
  }

  /** By the place of a key, so that they work on a Russian keyboard as well. */
  _pressed(event) {
    if (isTyping(event)) return;
    const control = event.ctrlKey || event.metaKey;
    const act = control ? this._withControl(event) : this._plain(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  /** On the page around the board, only what needs no card: undo, redo, search. */
  _pressedElsewhere(event, root) {
    const isOnBoard = event.composedPath().includes(root);
    if (!isOnBoard && (event.ctrlKey || event.metaKey) && event.code !== "KeyD") this._pressed(event);
  }

  _withControl(event) {
    const board = this._board;
    if (event.code === "KeyZ") return () => board.takeBack(event.shiftKey ? "redo" : "undo");
    if (event.code === "KeyY") return () => board.takeBack("redo");
    if (event.code === "KeyD" && board.selection.ids.length) return () => board.gestures.duplicate();
    if (event.code === "KeyF") return () => board.search.focus();
    return null;
  }

  _plain(event) {
    const board = this._board;
    const here = board.focusedKey();
    if (!here || event.target.closest?.("button, .details")) return null;
    const point = event.target.closest?.(".point");
    const up = event.key === "+" || event.key === "=" || (event.shiftKey && event.key === "ArrowUp");
    const down = event.key === "-" || event.key === "−" || (event.shiftKey && event.key === "ArrowDown");
    if (point && (up || down)) return () => board.curves.nudge(here, up ? 1 : -1);
    if (point && here !== point.dataset.recordId) return this._onFeeling(event, here, point) ?? this._walking(event) ?? this._letters(event);
    const isFixed = event.target.matches?.(".field-card, .lane-title, .cell");
    if (event.altKey && ARROWS[event.key]) return isFixed ? null : () => board.gestures.shift(ARROWS[event.key]);
    if (event.target.matches?.(".field-card")) return this._onField(event, here) ?? this._walking(event);
    return this._walking(event) ?? this._onCard(event, here);
  }

  _walking(event) {
    if (ARROWS[event.key]) return () => this.walk(ARROWS[event.key], event.shiftKey);
    if (event.key === "Home" || event.key === "End") return () => this._toEdge(event.key === "End");
    return null;
  }

  /** A card that shows one text: it is written or emptied, never taken away. */
  _onField(event, here) {
    const board = this._board;
    const { of: item, field } = event.target.dataset;
    if (event.key === "F2" || event.key === "Enter") return () => board.editing.begin(here);
    if (event.key === "Delete" || event.key === "Backspace") return () => board.act({ kind: "set", item, values: { [field]: "" } });
    return null;
  }

  /** The point of what somebody does: the point goes, what it stands for stays. */
  _onFeeling(event, here, point) {
    const board = this._board;
    if (event.key === "Delete" || event.key === "Backspace") return () => board.curves.give(here, null);
    if (event.key === "Enter" || event.key === "F2") return () => board.details.show("fields", point.dataset.recordId);
    return null;
  }

  _onCard(event, here) {
    const board = this._board;
    if (event.key === "F2") return () => board.editing.begin(here);
    if (event.key === "Enter") return () => board.gestures.addAfter(here);
    if (event.key === "Delete" || event.key === "Backspace") return () => board.gestures.remove();
    return this._letters(event);
  }

  /** What can be done with anything that stands for a record. */
  _letters(event) {
    const board = this._board;
    if (event.key === "Escape") return () => board.selection.choose();
    if (event.code === "KeyI") return () => board.details.toggle();
    const id = event.target.dataset?.recordId;
    if (event.code === "KeyL" && id) return () => board.linking.begin(id);
    if (event.code === "KeyC" && id) return () => board.remarks.write(id);
    if (event.code === "KeyR" && id) return () => board.remarks.sign(id);
    return null;
  }

  /** Go to the next thing in a direction. */
  walk(direction, isExtending = false) {
    const board = this._board;
    const from = board.nodeByKey(board.focusedKey() || board.lastFocus);
    const to = from ? neighbour(from, direction, board.sheet) : board.sheet.querySelector("[data-focus]");
    if (!to) return;
    const ids = board.selection.ids;
    board.focusOn(to.dataset.focus);
    if (isExtending && to.dataset.recordId) board.selection.choose(...ids, to.dataset.recordId);
  }

  _toEdge(isEnd) {
    const row = this._board.nodeByKey(this._board.focusedKey())?.closest("[role=row]");
    const stops = row ? [...row.querySelectorAll("[data-focus]")].filter(isStop) : [];
    const stop = isEnd ? stops.at(-1) : stops[0];
    if (stop) this._board.focusOn(stop.dataset.focus);
  }

  _pasted(event) {
    if (isTyping(event)) return;
    const cell = this._board.nodeByKey(this._board.focusedKey())?.closest("[data-cell]");
    if (!cell) return;
    event.preventDefault();
    paste(this._board, cell.dataset.cell, event.clipboardData?.getData("text/plain") ?? "");
  }

  _focused(event) {
    const node = event.target.closest?.("[data-focus]");
    if (node && !isTyping(event)) this._board.arrived(node);
  }
}

export const isTyping = (event) => Boolean(event.target.closest?.("input, textarea, select, [contenteditable=true]"));
