/** The live board: one instance for each place on a page; it joins the pieces and draws. */

import { makeBar, ownName, updateBar, updateSaved } from "./bar.js";
import { Curves, valueAt } from "./curve.js";
import { Details } from "./details.js";
import { Document } from "./document.js";
import { Dragging } from "./dragging.js";
import { Editing } from "./editing.js";
import { byKey, element, set } from "./elements.js";
import { Gestures } from "./gestures.js";
import { makeHeader, updateHeader } from "./header.js";
import { useOutlines } from "./icons.js";
import { newCommandId } from "./ids.js";
import { Keyboard } from "./keyboard.js";
import { changesSince } from "./lane_changes.js";
import { updateLanes } from "./lanes.js";
import { Laying } from "./laying.js";
import { Notices } from "./notices.js";
import { makeParts } from "./parts.js";
import { People } from "./people.js";
import { listenForPanning } from "./panning.js";
import { placeIn } from "./placing.js";
import { Pointing } from "./pointing.js";
import { counted } from "./saying.js";
import { Search } from "./search.js";
import { Selection } from "./selecting.js";
import { connect } from "./talking.js";
import { makeTools, updateTools } from "./tools.js";
import { Workshop } from "./workshop.js";
import { Zoom } from "./zoom.js";

export class Board {
  /** @param {ShadowRoot|HTMLElement} shadow where the board lives @param {any} data from Python */
  constructor(shadow, data) {
    this.shadow = shadow;
    this.data = data;
    this.words = data.words;
    this.name = ownName();
    this.can = { undo: "", redo: "" };
    this.wasOnline = false;
    this.lastFocus = "";
    /** Roles of lanes that this person has folded away, for himself only. */
    this.folded = new Set();
    this._stop = new AbortController();
    this._laying = new Laying(this);
    /** What was drawn last. */
    this._shown = {};
    useOutlines(data.icons);
    this.document = new Document(data.rules, () => this.schedule());
    this.selection = new Selection(() => this.schedule());
    this.people = new People(this);
    this.workshop = new Workshop(this);
    this.search = new Search(this);
    this.zoom = new Zoom(this);
    this.curves = new Curves(this);
    this.editing = new Editing(this);
    this.gestures = new Gestures(this);
    this.keyboard = new Keyboard(this);
    this.dragging = new Dragging(this);
    this.details = new Details(this);
    this.notices = new Notices(data.words);
    this._build();
    this.connection = connect(this);
  }

  get journey() {
    return this.document.shown;
  }

  /** Whether this person may change anything at all. */
  get mayEdit() {
    return this.people.you.role !== "viewer";
  }

  /** A text with a number, in the right form. */
  plural(name, count, values = {}) {
    return counted(this.data, name, count, values);
  }

  _build() {
    const { signal } = this._stop;
    this._header = makeHeader();
    this._body = element("div", "lanes", { role: "rowgroup" });
    this.sheet = element("div", "sheet", { role: "grid", "aria-label": this.words.board, "aria-multiselectable": "true" }, this._header, this._body);
    this.scroller = element("div", "scroller", {}, this.sheet);
    this._tools = makeTools(this, signal);
    this.bar = makeBar(this, signal);
    this.floor = element("div", "floor", {}, this.scroller, this.details.node, ...this._tools, this.notices.node);
    this.root = element("div", "board", { lang: this.data.language }, this.bar, this.floor);
    this._dress();
    this.shadow.append(this.root);
    this.keyboard.listen(this.root, signal);
    this.dragging.listen(this.sheet, signal);
    this.zoom.listen(this.scroller, signal);
    listenForPanning(this.scroller, signal);
    new Pointing(this).listen(this.sheet, signal);
    this.parts = makeParts(this, signal);
  }

  /** The colours of the theme, from Python, where the map's colours stand. */
  _dress() {
    for (const [name, colour] of Object.entries(this.data.colours)) this.root.style.setProperty(`--${name}`, colour);
    this.root.dataset.theme = this.data.theme;
  }

  /** Other colours or another language. */
  update(data) {
    const isOtherLanguage = data.language !== this.data.language;
    this.data = data;
    this._dress();
    if (isOtherLanguage) return false;
    this.schedule();
    return true;
  }

  /** Do a command: it is shown at once and sent. @param {object} [base] what a long text was before */
  act(command, base) {
    if (!this.mayEdit) return;
    const id = newCommandId();
    const done = this.workshop.dressed(command);
    this.document.do(id, done);
    this.can.undo ||= true;
    this.connection.sendSurely({ type: "do", id, command: done, ...(base ? { base } : {}) });
  }

  /** Keep the map as it is now under a name. @param {"by_hand"|"workshop_start"|"workshop_end"} reason */
  keepVersion(reason, name = "") {
    this.connection.sendSurely({ type: "version", id: newCommandId(), name, reason });
  }

  /** @param {"undo"|"redo"} action */
  takeBack(action) {
    if (!this.can[action] || !this.mayEdit) return;
    const id = newCommandId();
    this.document.takeBack(id, action);
    // What has just been taken back can be done again, before the room has said so.
    this.can[action === "undo" ? "redo" : "undo"] ||= true;
    this.connection.sendSurely({ type: action, id });
  }

  /** Draw before the next frame. */
  schedule() {
    if (this._frame) return;
    this._frame = requestAnimationFrame(() => this.render());
  }

  render() {
    cancelAnimationFrame(this._frame);
    this._frame = 0;
    if (!this.journey) return;
    const focused = this.focusedKey();
    this.selection.keep((id) => this.journey.records.has(id));
    this._laying.update();
    this.changes = changesSince(this._shown, this);
    set(this.sheet, { "aria-colcount": this.grid.columns.length + 1 });
    if (this.sheet.style.getPropertyValue("--tracks") !== this.grid.tracks) this.sheet.style.setProperty("--tracks", this.grid.tracks);
    this.sheet.classList.toggle("is-new", !this.grid.columns.length);
    updateHeader(this._header, this);
    updateLanes(this._body, this, this.changes);
    updateBar(this.bar, this);
    updateSaved(this.bar, this);
    updateTools(this._tools, this);
    this.details.update();
    for (const part of this.parts) part.update?.();
    this._keepFocus(focused);
    this.root.dataset.revision = this.document.revision;
  }

  /** Remote changes may move or remove what has the focus: then it goes to the same card, or to its cell. */
  _keepFocus(focused) {
    if (focused && this.focusedKey() !== focused && !this.editing.isOn) {
      this.focusOn(this.nodeByKey(focused) ? focused : this._lastCell ?? "");
    }
    const cell = focused && this.nodeByKey(focused)?.closest("[data-cell]");
    if (cell) this._lastCell = cell.dataset.cell;
    const stop = this.nodeByKey(this.lastFocus) ?? this.sheet.querySelector("[data-focus]");
    if (stop && stop !== this._stopNode) {
      this._stopNode?.setAttribute("tabindex", "-1");
      stop.setAttribute("tabindex", "0");
      this._stopNode = stop;
    }
  }

  /** The element that has the focus, inside the shadow. */
  active() {
    return this.shadow.activeElement ?? document.activeElement;
  }

  /** What on the grid has the focus; "" when nothing there has. */
  focusedKey() {
    const node = this.active();
    return this.sheet.contains(node) && !node.matches("textarea") ? node.dataset.focus ?? "" : "";
  }

  nodeByKey(key) {
    return byKey(this.sheet, key);
  }

  /** The card, head or point of a record. */
  nodeOf(id) {
    return this.nodeByKey(id);
  }

  /** Put the focus on a card or cell. @param {boolean} [keepsSelection] */
  focusOn(key, keepsSelection = false) {
    const node = this.nodeByKey(key);
    if (!node) return;
    const ids = this.selection.ids;
    node.focus({ preventScroll: true });
    node.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (keepsSelection && ids.length > 1) this.selection.choose(...ids);
  }

  /** The focus has come to a card, head, point or cell. */
  arrived(node) {
    const { focus: key, recordId = "" } = node.dataset;
    this._lastCell = node.closest("[data-cell]")?.dataset.cell ?? "";
    if (this.lastFocus === key && this.selection.has(recordId)) return;
    this.lastFocus = key;
    if (!this.pointingMany) this.selection.choose(recordId);
    this.tellWhere();
    this.schedule();
  }

  /** The number of the column where the focus was last; -1 when it was in none. */
  hereColumn() {
    const node = this.nodeByKey(this.lastFocus);
    if (!node || !this.grid) return -1;
    const { stageId, stepId, recordId } = node.dataset;
    if (node.matches(".point")) return this.grid.columnOf(this.journey.records.get(recordId) ?? null);
    return this.grid.columns.findIndex((column) => column.stage === (stageId ?? "") && (!stepId || column.step === stepId));
  }

  laneOf(cellKey) {
    const key = this.grid.cells.get(cellKey)?.lane;
    return this.grid.lanes.find((lane) => lane.key === key);
  }

  /** Why a card of this kind cannot stand in a cell; "" when it can. */
  whyNot(cellKey, kind) {
    return placeIn(this.journey, this.grid.cells.get(cellKey), kind, this.words).refusal ?? "";
  }

  /** Tell the others where one is and what one writes on. */
  tellWhere() {
    this.people.tell({ ...this.whereabouts(), editing: this.editing.record, field: "name" });
  }

  /** The card and the cell where one is. */
  whereabouts() {
    const cell = this.grid?.cells.get(this.editing.draft?.cell ?? this._lastCell ?? "");
    const record = this.journey?.records.has(this.lastFocus) ? this.lastFocus : "";
    const place = cell ? { stage: cell.stage, step: cell.step, lane: cell.role } : null;
    return { record, cell: place };
  }

  /** Fold a lane to its title, or open it again. */
  fold(role) {
    if (!this.folded.delete(role)) this.folded.add(role);
    this.schedule();
  }

  /** Clicks on a curve where it has no point yet. */
  addScoreAt(curve, event) {
    const box = curve.querySelector(".curve-drawing").getBoundingClientRect();
    const column = this.grid.columnAt((event.clientX - box.left) / this.zoom.value);
    this.gestures.addScore(curve.dataset.curve, column, valueAt((event.clientY - box.top) / this.zoom.value, curve.dataset.curve));
  }

  close() {
    this.editing.end(true);
    this._stop.abort();
    for (const part of this.parts) part.close?.();
    this.connection.close();
    cancelAnimationFrame(this._frame);
    this.root.remove();
  }
}

const boards = new WeakMap();

/** Draw the board into an element, or bring the one that is there up to date; gives what takes it away. */
export function mount(parent, data) {
  const there = boards.get(parent);
  if (!there?.update(data)) {
    there?.close();
    boards.set(parent, new Board(parent, data));
  }
  return () => {
    boards.get(parent)?.close();
    boards.delete(parent);
  };
}

