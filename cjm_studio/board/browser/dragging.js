/** Dragging: cards between cells, stages and steps along the top. Touch begins to drag after a short hold. */

import { newId } from "./ids.js";
import { titleField } from "./looks.js";
import { dropNotes, isNote, movingOut, noteTarget } from "./note_drops.js";
import { swallowClick } from "./panning.js";
import { adding, together } from "./placing.js";
import { originLink } from "./turning.js";

const FAR_PX = 5;
const HOLD_MS = 350;
const EDGE_PX = 56;

export class Dragging {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    this._drag = null;
  }

  get isOn() {
    return Boolean(this._drag?.ghost);
  }

  listen(root, signal) {
    this.grabFrom(root, signal);
    root.addEventListener("touchmove", (event) => this.isOn && event.preventDefault(), { signal, passive: false });
    addEventListener("pointermove", (event) => this._moved(event), { signal });
    addEventListener("pointerup", (event) => this._dropped(event), { signal });
    addEventListener("pointercancel", () => this._stop(), { signal });
    addEventListener("keydown", (event) => event.key === "Escape" && this.isOn && this._stop(), { signal, capture: true });
  }

  /** Cards of another place, too, can be dragged onto the board. */
  grabFrom(root, signal) {
    root.addEventListener("pointerdown", (event) => this._down(event), { signal });
  }

  _down(event) {
    if (!this._board.mayEdit) return;
    if (event.button !== 0 || !event.isPrimary || event.target.closest("button, textarea, input")) return;
    const point = event.target.closest(".point");
    if (point) {
      this._board.focusOn(point.dataset.focus);
      return this._board.curves.grab(event, point);
    }
    const node = event.target.closest(".card, .stage, .step");
    if (!node?.dataset.recordId || node.classList.contains("is-editing")) return;
    if (!node.matches(".card") && !this._board.workshop.leads) return;
    const drag = { node, id: node.dataset.recordId, x: event.clientX, y: event.clientY, isReady: event.pointerType !== "touch", pointer: event.pointerId };
    this._drag = drag;
    if (!drag.isReady) drag.timer = setTimeout(() => { drag.isReady = true; this._lift(); }, HOLD_MS);
  }

  _moved(event) {
    const drag = this._drag;
    if (!drag || event.pointerId !== drag.pointer) return;
    const far = Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > FAR_PX;
    if (!drag.isReady) return void (far && this._stop());
    if (!drag.ghost && !far) return;
    if (!drag.ghost) this._lift();
    [drag.atX, drag.atY] = [event.clientX, event.clientY];
    // A mouse is told what it is over; asking for that takes long on a large board. A finger stays with what it has touched.
    drag.under = event.pointerType === "mouse" ? event.composedPath()[0] : null;
    this._follow();
  }

  /** Take the card off the board: a copy follows the pointer. */
  _lift() {
    const drag = this._drag;
    const board = this._board;
    const { selection } = board;
    drag.ids = drag.node.matches(".card") && selection.has(drag.id) ? selection.ids.filter((id) => board.nodeOf(id)?.dataset.lane === drag.node.dataset.lane) : [drag.id];
    drag.box = drag.node.getBoundingClientRect();
    drag.ghost = drag.node.cloneNode(true);
    drag.ghost.classList.add("ghost");
    for (const name of ["data-focus", "data-record-id", "tabindex", "role", "aria-label"]) drag.ghost.removeAttribute(name);
    drag.ghost.setAttribute("aria-hidden", "true");
    drag.ghost.style.width = `${drag.node.offsetWidth}px`;
    drag.ghost.style.zoom = board.zoom.value;
    if (drag.ids.length > 1) drag.ghost.dataset.count = drag.ids.length;
    [drag.atX, drag.atY] = [drag.x, drag.y];
    const root = board.root.getBoundingClientRect();
    drag.ghost.style.left = `${(drag.box.left - root.left) / board.zoom.value}px`;
    drag.ghost.style.top = `${(drag.box.top - root.top) / board.zoom.value}px`;
    board.root.append(drag.ghost);
    for (const id of drag.ids) board.nodeOf(id)?.classList.add("is-lifted");
    this._scroll();
  }

  _follow() {
    const { ghost, x, y, atX, atY } = this._drag;
    const zoom = this._board.zoom.value;
    ghost.style.translate = `${(atX - x) / zoom}px ${(atY - y) / zoom}px`;
    this._aim(this._targetAt(atX, atY));
  }

  _aim(target) {
    if (JSON.stringify(target?.mark) === JSON.stringify(this._drag.target?.mark)) {
      this._drag.target = target;
      return;
    }
    this._clear();
    this._drag.target = target;
    target?.node.classList.add("is-target");
    if (target?.edge) target.edge.classList.add(target.edgeClass);
  }

  _targetAt(x, y) {
    const under = this._drag.under ?? this._board.shadow.elementFromPoint(x, y);
    if (this._drag.node.matches(".card")) return (this._isNote && noteTarget(this._board, this._drag.ids, under, y)) || this._cellAt(under, y);
    if (this._drag.node.matches(".stage")) return this._headAt(under, x, ".stage");
    return this._headAt(under, x, ".step") ?? this._stageAt(under);
  }

  get _isNote() {
    return isNote(this._board.journey.records.get(this._drag.id));
  }

  _cellAt(under, y) {
    const node = under?.closest("[data-cell]");
    const cell = node && this._board.grid.cells.get(node.dataset.cell);
    if (!cell || !this._fits(cell)) return null;
    const cards = [...node.querySelectorAll(".card")].filter((card) => !this._drag.ids.includes(card.dataset.recordId) && !card.parentElement.closest(".card"));
    const next = cards.find((card) => { const box = card.getBoundingClientRect(); return y < (box.top + box.bottom) / 2; });
    const edge = next ?? cards.at(-1);
    return { node, cell, before: next?.dataset.recordId ?? "", mark: [cell.key, next?.dataset.recordId ?? ""], edge, edgeClass: next ? "is-after-mark" : "is-before-mark" };
  }

  /** Its own lane; a note may also become a card of another lane. */
  _fits(cell) {
    if (holds(this._board.laneOf(cell.key), this._drag.node)) return true;
    const adds = this._board.laneOf(cell.key)?.adds;
    return this._isNote && Boolean(adds);
  }

  _headAt(under, x, selector) {
    const node = under?.closest(selector);
    if (!node?.dataset.recordId) return null;
    const box = node.getBoundingClientRect();
    const isBefore = x < (box.left + box.right) / 2;
    const id = node.dataset.recordId;
    const siblings = selector === ".stage" ? this._board.journey.ofKind("stage") : this._board.journey.placed(node.dataset.stageId, "step");
    const place = siblings.findIndex((each) => each.id === id);
    const before = isBefore ? id : siblings[place + 1]?.id ?? "";
    return { node, before, into: selector === ".stage" ? "" : node.dataset.stageId, mark: [id, isBefore], edge: node, edgeClass: isBefore ? "is-left-mark" : "is-right-mark" };
  }

  /** A step dropped on a stage comes last in it; so a stage without steps gets one, too. */
  _stageAt(under) {
    const node = under?.closest(".stage");
    const id = node?.dataset.recordId;
    return id ? { node, before: "", into: id, mark: [id], edge: node, edgeClass: "is-right-mark" } : null;
  }

  _dropped(event) {
    const drag = this._drag;
    if (!drag || event.pointerId !== drag.pointer) return;
    const { ghost, target, ids, node } = drag;
    this._stop();
    if (!ghost) return;
    swallowClick();
    if (target) this._put(target, ids, node);
  }

  _put(target, ids, node) {
    const board = this._board;
    if (target.onto || target.isParking) return dropNotes(board, target, ids);
    if (!target.cell) {
      if (target.before !== ids[0]) board.act({ kind: "move", record: ids[0], into: target.into, before: target.before });
    } else if (holds(board.laneOf(target.cell.key), node)) {
      const { command, refusal } = movingOut(board, target.cell, inCellOrder(board, ids), target.before);
      if (refusal) board.notices.tell(refusal);
      else if (command) board.act(command);
    } else this._become(target, ids);
    board.render();
    board.focusOn(ids[0], true);
  }

  /** Notes become cards of the lane in which they are dropped; they stay in the journey with their votes. */
  _become(target, ids) {
    const board = this._board;
    const kind = board.laneOf(target.cell.key).adds;
    const notes = ids.map((id) => board.journey.records.get(id));
    const records = notes.map((note) => ({ kind, id: newId(kind), [titleField(kind, board.data)]: note.text ?? note.name ?? "" }));
    const { command, refusal } = adding(board.journey, target.cell, records, target.before, board.words);
    if (refusal) return board.notices.tell(refusal);
    const adds = command.kind === "gesture" ? command.commands : [command];
    board.act(together([...adds, ...notes.map((note, place) => originLink(note, records[place].id))]));
    board.render();
    board.focusOn(records[0].id);
  }

  _clear() {
    const target = this._drag?.target;
    target?.node.classList.remove("is-target");
    target?.edge?.classList.remove(target.edgeClass);
  }

  _stop() {
    const drag = this._drag;
    if (!drag) return;
    this._clear();
    clearTimeout(drag.timer);
    drag.ghost?.remove();
    for (const id of drag.ids ?? []) this._board.nodeOf(id)?.classList.remove("is-lifted");
    this._drag = null;
  }

  /** Near an edge the board scrolls on under the card. */
  _scroll() {
    const drag = this._drag;
    if (!drag?.ghost) return;
    const { scroller } = this._board;
    const box = scroller.getBoundingClientRect();
    const push = (at, low, high) => (at < low + EDGE_PX ? at - low - EDGE_PX : at > high - EDGE_PX ? at - high + EDGE_PX : 0) / 4;
    const left = box.left + 136 * this._board.zoom.value;
    scroller.scrollBy(push(drag.atX, left, box.right), push(drag.atY, box.top, box.bottom));
    requestAnimationFrame(() => this._scroll());
  }
}

/** Whether a lane has cards like this one. */
const holds = (lane, card) => Boolean(lane?.adds) && lane.kinds.includes(card.dataset.kind);

/** Several cards keep the order in which they stand on the board. */
function inCellOrder(board, ids) {
  const shown = [...board.sheet.querySelectorAll(".card")].map((card) => card.dataset.recordId).filter((id) => ids.includes(id));
  return [...shown, ...ids.filter((id) => !shown.includes(id))];
}
