/** Stages that this person has folded to one narrow column, for himself only; a browser remembers them. */

export class StageFolds {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    this._name = `cjm-folded ${board.data.journey}`;
    board.foldedStages = new Set(recalled(this._name));
  }

  toggle(id) {
    const board = this._board;
    const wasFolded = board.foldedStages.has(id);
    const folded = new Set(board.foldedStages);
    if (wasFolded) folded.delete(id);
    else folded.add(id);
    board.foldedStages = folded;
    this._remember();
    board.render();
    board.focusOn(id);
  }

  /** Nothing stays folded in which a card is to be seen. @param {string} stageId */
  open(stageId) {
    if (this._board.foldedStages.has(stageId)) this.toggle(stageId);
  }

  /** Forget stages that are gone. */
  update() {
    const { foldedStages, journey } = this._board;
    for (const id of foldedStages) if (!journey.records.has(id)) foldedStages.delete(id);
  }

  _remember() {
    try {
      localStorage.setItem(this._name, JSON.stringify([...this._board.foldedStages]));
    } catch {
      // Then they stay folded as long as this page.
    }
  }
}

function recalled(name) {
  try {
    const ids = JSON.parse(localStorage.getItem(name) ?? "[]");
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}
