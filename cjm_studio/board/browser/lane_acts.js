/** What people do with lanes: move, add, name, hide, show, remove. The first of these acts gives every lane a record. */

import { newId } from "./ids.js";
import { together } from "./placing.js";

export class LaneActs {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
  }

  /** Put a lane in front of another one, or last. @param {string} before the other lane's key; "" for the end */
  move(key, before) {
    if (key === before) return;
    this._change((ids) => [{ kind: "move", record: ids.get(key), before: ids.get(before) ?? "" }]);
  }

  /** One place up or down; for `key` and `by` see the lanes as they are shown. */
  shift(key, by) {
    const { lanes } = this._board.grid;
    const at = lanes.findIndex((lane) => lane.key === key);
    const to = at + by;
    if (at < 0 || to < 0 || to >= lanes.length) return;
    this.move(key, by < 0 ? lanes[to].key : lanes[to + 1]?.key ?? "");
  }

  /** A new lane of a role under another one; where one of it is hidden, that one is shown. @returns {string} its id */
  add(role, label, after = "") {
    const hidden = this._board.grid.hidden.find((place) => place.kind.role === role);
    if (hidden && !label) return this.show(hidden.id);
    const id = newId("lane");
    const { lanes } = this._board.grid;
    const next = lanes[lanes.findIndex((lane) => lane.key === after) + 1]?.key ?? "";
    const record = { kind: "lane", id, role, ...(label ? { label } : {}) };
    this._change((ids) => [{ kind: "add", record, before: after ? ids.get(next) ?? "" : "" }]);
    return id;
  }

  /** An empty name gives back the usual one. */
  name(key, label) {
    this._change((ids) => [{ kind: "set", item: ids.get(key), values: { label } }]);
  }

  hide(key) {
    this._change((ids) => [{ kind: "set", item: ids.get(key), values: { hidden: true } }]);
  }

  show(id) {
    this._board.act({ kind: "set", item: id, values: { hidden: false } });
    return id;
  }

  /** Its cards go back to the usual lane of their role. */
  remove(key) {
    const lane = this._board.grid.lanes.find((each) => each.key === key);
    if (lane?.id) this._board.act({ kind: "remove", record: lane.id });
  }

  /** Whether a lane goes away by removing its record; the last one with cards would only come back. */
  canRemove(lane) {
    const isOneOfMany = this._board.grid.lanes.some((other) => other.role === lane.role && other !== lane);
    return Boolean(lane.id) && (isOneOfMany || (lane.empty && !lane.taught));
  }

  /** Roles of which another lane can be put on the board. */
  addable() {
    const { grid, data } = this._board;
    const shown = new Set(grid.lanes.map((lane) => lane.role));
    return data.lanes.filter((kind) => kind.several || !shown.has(kind.role));
  }

  /** @param {(ids: Map<string, string>) => object[]} commandsOf from the ids of the shown lanes by their keys */
  _change(commandsOf) {
    const { lanes } = this._board.grid;
    const ids = new Map(lanes.map((lane) => [lane.key, lane.id || newId("lane")]));
    this._board.act(together([...this._records(lanes, ids), ...commandsOf(ids)]));
    this._board.render();
  }

  /** Records for the lanes that have none, each in its place, so that the order stays as it was. */
  _records(lanes, ids) {
    const asked = this._board.journey.ofKind("lane");
    return lanes.flatMap((lane, index) => {
      if (lane.id) return [];
      const next = lanes.slice(index + 1).find((other) => other.id)?.id ?? "";
      const before = asked.some((each) => each.id === next) ? next : "";
      return [{ kind: "add", record: { kind: "lane", id: ids.get(lane.key), role: lane.role }, before }];
    });
  }
}
