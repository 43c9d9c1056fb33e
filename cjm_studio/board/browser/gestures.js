/** What people do with cards, stages and steps, whatever they do it with: a key, a tool or the pointer. */

import { goingWith } from "./commands.js";
import { EMPLOYEES, pointKey, unfelt } from "./employees.js";
import { newId } from "./ids.js";
import { movingOut } from "./note_drops.js";
import { together, touchpointsOf } from "./placing.js";
import { shiftTarget } from "./shifting.js";

export class Gestures {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
  }

  /** Open a new card after this one, or in this cell; a stage or step after a stage or step. */
  addAfter(key) {
    const board = this._board;
    const node = board.nodeByKey(key);
    if (node?.matches(".stage")) return this.addStage(key);
    if (node?.matches(".step")) return this.addStep(key);
    const cell = node?.closest("[data-cell]")?.dataset.cell;
    if (cell) board.editing.beginDraft(cell, board.journey.records.has(key) ? key : "");
  }

  addNote() {
    const column = this._board.grid.columns[Math.max(this._board.hereColumn(), 0)];
    if (column) this._board.editing.beginDraft(`stickies/${column.key}`);
  }

  addStage(after = "") {
    if (!this._board.workshop.leads) return;
    const stages = this._board.journey.ofKind("stage");
    const at = stages.findIndex((stage) => stage.id === after);
    this._addAndWrite("stage", "", at < 0 ? "" : stages[at + 1]?.id ?? "");
  }

  addStep(after = "") {
    const board = this._board;
    const column = board.grid.columns[Math.max(board.hereColumn(), 0)];
    if (!column?.stage || !board.workshop.leads) return;
    const steps = board.journey.placed(column.stage, "step");
    const at = steps.findIndex((step) => step.id === (after || column.step));
    this._addAndWrite("step", column.stage, at < 0 ? "" : steps[at + 1]?.id ?? "");
  }

  _addAndWrite(kind, into, before) {
    const id = newId(kind);
    this._board.editing.end(true);
    this._board.act({ kind: "add", record: { kind, id }, into, before });
    this._board.render();
    this._board.nodeOf(id)?.scrollIntoView({ block: "nearest", inline: "nearest" });
    this._board.focusOn(id);
    this._board.editing.begin(id);
  }

  /** Another card like each chosen one, behind it. */
  duplicate() {
    const board = this._board;
    const { journey } = board;
    const copies = [];
    const commands = board.selection.ids.map((id) => journey.records.get(id)).filter((record) => record && board.nodeOf(record.id)?.matches(".card")).map((record) => {
      const { order: _, ...copy } = { ...record, id: newId(record.kind) };
      copies.push(copy.id);
      const way = board.data.rules.placed_by[record.kind];
      const { target: into = "", lane = "" } = (way && journey.out(record.id, way)[0]) || {};
      const siblings = into ? journey.placed(into, record.kind, way) : [];
      const at = siblings.findIndex((other) => other.id === record.id);
      return { kind: "add", record: copy, into, lane, before: siblings[at + 1]?.id ?? "" };
    });
    if (!commands.length) return;
    board.act(together(commands));
    board.render();
    board.focusOn(copies.at(-1));
    board.selection.choose(...copies);
  }

  /** Take the chosen ones off the board, and with them what makes no sense without them. */
  remove() {
    const board = this._board;
    const ids = board.selection.ids.filter((id) => board.journey.records.has(id) && id !== board.journey.id);
    if (!ids.length) return;
    const node = board.nodeOf(ids[0]);
    const stop = node?.nextElementSibling?.dataset.focus ?? node?.previousElementSibling?.dataset.focus ?? node?.closest("[data-cell]")?.dataset.cell ?? "";
    const gone = new Set();
    const commands = [];
    for (const id of ids) {
      if (gone.has(id)) continue;
      commands.push({ kind: "remove", record: id });
      for (const each of goingWith(board.journey, id, board.data.rules)) gone.add(each);
    }
    board.act(together(commands));
    board.selection.choose();
    board.render();
    board.focusOn(stop);
  }

  /** Move by the keyboard: sideways into the next cell, up and down within one. */
  shift(direction) {
    const board = this._board;
    const id = board.focusedKey();
    const node = board.nodeOf(id);
    if (!node) return;
    if (node.matches(".card")) this._shiftCard(id, node, direction);
    else this._shiftHead(id, node, direction);
    board.render();
    board.focusOn(id);
  }

  _shiftCard(id, node, direction) {
    const board = this._board;
    const key = node.closest("[data-cell]").dataset.cell;
    const target = shiftTarget(board, board.laneOf(key), board.grid.cells.get(key), id, direction);
    if (!target) return;
    const { command, refusal } = movingOut(board, target.cell, [id], target.before);
    if (refusal) board.notices.tell(refusal);
    else if (command) board.act(command);
  }

  _shiftHead(id, node, direction) {
    if (direction !== "left" && direction !== "right") return;
    const { journey } = this._board;
    const kind = node.dataset.kind;
    const siblings = kind === "stage" ? journey.ofKind("stage") : journey.placed(node.dataset.stageId, "step");
    const at = siblings.findIndex((each) => each.id === id);
    const next = direction === "left" ? at - 1 : at + 1;
    if (at < 0 || next < 0 || next >= siblings.length) return;
    const before = direction === "left" ? siblings[next].id : siblings[at + 2]?.id ?? "";
    this._board.act({ kind: "move", record: id, into: kind === "step" ? node.dataset.stageId : "", before });
  }

  /** A new point on the curve of those who serve. */
  addFeeling(columnIndex, value) {
    const board = this._board;
    const record = unfelt(board.data.lanes.find((lane) => lane.curve === EMPLOYEES), board, columnIndex);
    if (!record) return board.notices.tell(board.words.needs_action);
    board.curves.give(pointKey(record), value);
    board.render();
    board.focusOn(pointKey(record));
  }

  /** A new point on a curve: how the first persona without one felt at this touchpoint. */
  addScore(curve, columnIndex, value) {
    const board = this._board;
    if (curve === EMPLOYEES) return this.addFeeling(columnIndex, value);
    const column = board.grid.columns[columnIndex];
    const touchpoint = column && touchpointsOf(board.journey, column)[0];
    if (!touchpoint) return board.notices.tell(board.words.needs_touchpoint);
    const scores = board.journey.placed(touchpoint.id, "score", "scores").filter((score) => (score.curve ?? "emotion") === curve);
    const felt = new Set(scores.flatMap((score) => board.journey.out(score.id, "felt_by").map((link) => link.target)));
    const personas = board.journey.ofKind("persona");
    const persona = personas.find((each) => !felt.has(each.id));
    if (personas.length ? !persona : scores.length) return;
    const score = { kind: "score", id: newId("score"), curve, value };
    const commands = [{ kind: "add", record: score, into: touchpoint.id }];
    if (persona) commands.push({ kind: "link", link: { kind: "felt_by", id: newId("felt_by"), source: score.id, target: persona.id } });
    board.act(together(commands));
    board.render();
    board.focusOn(score.id);
  }
}
