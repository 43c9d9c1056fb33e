/** Clicks: choose, choose several, write, add. */

export class Pointing {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
  }

  listen(sheet, signal) {
    sheet.addEventListener("mousedown", (event) => this._down(event), { signal });
    sheet.addEventListener("click", (event) => this._click(event), { signal });
    sheet.addEventListener("dblclick", (event) => this._doubleClick(event), { signal });
  }

  /** A chosen card among several keeps them chosen: they may be about to be dragged. */
  _down(event) {
    const node = event.target.closest("[data-focus]");
    const { editing } = this._board;
    const isSecond = event.detail > 1 && editing.draft?.cell === node?.closest("[data-cell]")?.dataset.cell;
    if (editing.isOn && !event.target.closest("textarea") && (isSecond || event.target.closest(".is-editing"))) event.preventDefault();
    const isAmongMany = this._board.selection.ids.length > 1 && this._board.selection.has(node?.dataset.recordId);
    this._board.pointingMany = event.ctrlKey || event.metaKey || event.shiftKey || isAmongMany;
    if (event.shiftKey && node) event.preventDefault();
  }

  _click(event) {
    const board = this._board;
    const node = event.target.closest("[data-focus]");
    board.pointingMany = false;
    if (event.target.closest("textarea")) return;
    if (event.target.closest("[data-tool=add-here]")) return void board.editing.beginDraft(event.target.closest("[data-cell]").dataset.cell, lastIn(event.target));
    if (event.target.closest("[data-tool=add-stage]")) return void board.gestures.addStage();
    if (event.target.closest("[data-tool=fold]")) return void board.fold(event.target.closest(".lane").dataset.laneKey);
    const id = node?.dataset.recordId ?? "";
    if (!id) return;
    if (event.ctrlKey || event.metaKey) board.selection.toggle(id);
    else if (event.shiftKey) board.selection.extend(id, [...board.sheet.querySelectorAll(".card[data-record-id]")].map((card) => card.dataset.recordId));
    else if (board.selection.ids.length > 1) board.selection.choose(id);
  }

  _doubleClick(event) {
    const board = this._board;
    if (event.target.closest("textarea, button")) return;
    const node = event.target.closest("[data-focus], .curve");
    if (node?.matches(".card, .stage, .step")) board.editing.begin(node.dataset.focus);
    else if (node?.matches(".cell")) board.editing.beginDraft(node.dataset.cell, lastIn(event.target));
    else if (node?.matches(".curve")) board.addScoreAt(node, event);
  }
}

const lastIn = (target) => [...target.closest("[data-cell]").querySelectorAll(".card")].at(-1)?.dataset.recordId ?? "";
