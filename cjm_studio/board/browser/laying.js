/** The grid of the board, laid anew as far as something that it is made of has changed. */

import { layGrid, relayGrid } from "./grid.js";
import { differenceBetween, kindsAmong, reachOf } from "./journey_changes.js";

export class Laying {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    /** The journey that was laid last, and what else the grid depends on. */
    this._journey = null;
    this._others = [];
  }

  /** Bring the board's grid up to date. */
  update() {
    const board = this._board;
    const { presenting, workshop, data, journey } = board;
    const others = [data, board.foldedStages, workshop.authors, workshop.hiddenLearned, board.people.you.id];
    const isSame = !presenting.isOn && Boolean(this._journey) && others.every((each, place) => each === this._others[place]);
    if (isSame && journey === this._journey) return;
    board.grid = (isSame && this._relaid(journey)) || this._laid(journey);
    this._journey = presenting.isOn ? null : journey;
    this._others = others;
  }

  _relaid(journey) {
    const { grid, workshop } = this._board;
    const reach = reachOf(this._journey, journey, differenceBetween(this._journey, journey));
    return reach && relayGrid(grid, journey, (record) => workshop.isDrawn(record), reach, kindsAmong(reach, this._journey, journey));
  }

  _laid(journey) {
    const { presenting, workshop, data, foldedStages } = this._board;
    const isDrawn = (record) => workshop.isDrawn(record) && presenting.holds(record);
    const grid = layGrid(presenting.shown(journey), data.lanes, data.rules.placed_by, isDrawn, foldedStages);
    presenting.number(grid);
    return grid;
  }
}
