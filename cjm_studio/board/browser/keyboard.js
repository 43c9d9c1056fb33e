/** The keyboard: arrows walk the grid, and every gesture has a key. Never while somebody is typing. */

import { paste } from "./pasting.js";

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

  _onCard(event, here) {
    const board = this._board;
    if (event.key === "F2") return () => board.editing.begin(here);
    if (event.key === "Enter") return () => board.gestures.addAfter(here);
    if (event.key === "Delete" || event.key === "Backspace") return () => board.gestures.remove();
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

/** A cell is a stop only while it is bare; otherwise its cards are. */
const isStop = (node) => !node.matches(".cell:not(.is-bare), .is-folded *");

/** The nearest thing in a direction: within the cell first, then in the next cell or lane. */
function neighbour(from, direction, sheet) {
  const isAcross = direction === "left" || direction === "right";
  const step = direction === "left" || direction === "up" ? -1 : 1;
  if (!isAcross) {
    const cards = [...(from.parentElement?.closest("[data-cell]")?.querySelectorAll("[data-focus]") ?? [])];
    const next = cards[cards.indexOf(from) + step];
    if (cards.includes(from) && next && below(from, next, step)) return next;
  }
  const rows = [...sheet.querySelectorAll("[role=row]")].map((row) => [...row.querySelectorAll("[data-focus]")].filter(isStop)).filter((row) => row.length);
  const row = rows.findIndex((stops) => stops.includes(from));
  if (row < 0) return null;
  return isAcross ? across(rows[row], from, step) : nearest(rows[row + step] ?? [], from, step);
}

const isTitle = (stop) => stop.matches(".lane-title");

const middle = (node) => {
  const box = node.getBoundingClientRect();
  return (box.left + box.right) / 2;
};

const below = (from, next, step) => (next.getBoundingClientRect().top - from.getBoundingClientRect().top) * step > 4;

/** The next one sideways, at about the same height when a cell has several; the lane's title is the very first. */
function across(stops, from, step) {
  const here = isTitle(from) ? -Infinity : middle(from);
  const there = stops.filter((stop) => !isTitle(stop) && (middle(stop) - here) * step > 8);
  if (isTitle(from)) return step > 0 ? stops.find((stop) => !isTitle(stop)) ?? null : null;
  if (!there.length) return step < 0 ? stops.find(isTitle) ?? null : null;
  const next = there.reduce((best, stop) => (best === null || Math.abs(middle(stop) - here) < Math.abs(middle(best) - here) - 8 ? stop : best), null);
  if (!next) return null;
  const top = from.getBoundingClientRect().top;
  const column = there.filter((stop) => Math.abs(middle(stop) - middle(next)) <= 8);
  return column.reduce((best, stop) => (Math.abs(stop.getBoundingClientRect().top - top) < Math.abs(best.getBoundingClientRect().top - top) ? stop : best));
}

/** The one in the next lane that stands nearest under or over this one. */
function nearest(stops, from, step) {
  const here = middle(from);
  const distance = (stop) => {
    const box = stop.getBoundingClientRect();
    return here >= box.left && here <= box.right ? 0 : Math.min(Math.abs(here - box.left), Math.abs(here - box.right));
  };
  const ordered = step > 0 ? stops : stops.toReversed();
  return ordered.reduce((best, stop) => (best === null || distance(stop) < distance(best) ? stop : best), null);
}
