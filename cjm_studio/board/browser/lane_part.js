/** Lanes and folded stages as a part of the board: their menus, keys and dragging, and what is hidden. */

import { element, write } from "./elements.js";
import { icon } from "./icons.js";
import { LaneActs } from "./lane_acts.js";
import { LaneDragging } from "./lane_dragging.js";
import { nameLane, openAddMenu, openLaneMenu, shiftLane } from "./lane_menu.js";
import { openMenu } from "./popup.js";
import { StageFolds } from "./stage_folds.js";

export class LanePart {
  /** @param {import("./board.js").Board} board @param {AbortSignal} signal */
  constructor(board, signal) {
    this._board = board;
    board.laneActs = new LaneActs(board);
    board.stageFolds = new StageFolds(board);
    new LaneDragging(board).listen(signal);
    const { words } = board;
    this._hidden = element("button", "hidden-lanes", { type: "button", "aria-haspopup": "menu" }, icon("visibility_off", 16), element("span"));
    this._add = element("button", "add-lane", { type: "button", "aria-haspopup": "menu" }, icon("add", 18), element("span", "", {}, words.add_lane));
    this._foot = element("div", "lane-foot", { role: "group", "aria-label": words.lanes }, this._add, this._hidden);
    board.sheet.after(this._foot);
    this._add.addEventListener("click", () => openAddMenu(board, this._add), { signal });
    this._hidden.addEventListener("click", () => this._openHidden(), { signal });
    board.sheet.addEventListener("click", (event) => this._click(event), { signal });
    board.sheet.addEventListener("dblclick", (event) => this._doubleClick(event), { signal });
    board.sheet.addEventListener("keydown", (event) => this._press(event), { signal });
  }

  update() {
    const { hidden, columns } = this._board.grid;
    this._foot.hidden = !columns.length || !this._board.workshop.leads;
    this._hidden.hidden = !hidden.length;
    write(this._hidden.lastChild, this._board.words.hidden_lanes.replace("{count}", hidden.length));
    this._board.stageFolds.update();
  }

  _openHidden() {
    const { grid, words, laneActs } = this._board;
    const show = (place) => {
      laneActs.show(place.id);
      this._board.render();
      this._board.focusOn(`lane:${place.key}`);
    };
    const choices = grid.hidden.map((place) => ({ label: place.title, icon: place.kind.icon, act: () => show(place) }));
    openMenu(this._board, this._hidden, words.lanes, choices, { heading: words.show_again });
  }

  _click(event) {
    const more = event.target.closest("[data-tool=lane-menu]");
    if (more) openLaneMenu(this._board, more.closest(".lane-title"));
    const stage = event.target.closest("[data-tool=fold-stage]")?.closest(".stage");
    if (stage) this._board.stageFolds.toggle(stage.dataset.recordId);
    const narrow = event.target.closest(".cell.is-narrow");
    if (narrow) this._board.stageFolds.toggle(narrow.dataset.stageId);
  }

  _doubleClick(event) {
    const title = event.target.closest(".lane-title");
    if (title && this._board.workshop.leads && !event.target.closest("input, .lane-more")) nameLane(this._board, title.closest(".lane").dataset.laneKey);
  }

  /** Keys on a title of a lane, on a stage, and on a folded column. */
  _press(event) {
    if (event.target.closest("input, textarea, button")) return;
    const act = this._ofTitle(event) ?? this._ofStage(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  _ofTitle(event) {
    const board = this._board;
    if (!event.target.matches(".lane-title")) return null;
    const { laneKey: key } = event.target.closest(".lane").dataset;
    if (event.key === " ") return () => board.fold(key);
    if (!board.workshop.leads) return null;
    const keys = {
      F2: () => nameLane(board, key), Enter: () => openLaneMenu(board, event.target), ContextMenu: () => openLaneMenu(board, event.target),
      Delete: () => openLaneMenu(board, event.target),
    };
    if (event.altKey) return { ArrowUp: () => shiftLane(board, key, -1), ArrowDown: () => shiftLane(board, key, 1) }[event.key];
    return keys[event.key] ?? null;
  }

  _ofStage(event) {
    const node = event.target.closest(".stage, .cell.is-narrow");
    const isFold = event.code === "KeyF" && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!node || !(isFold || (event.key === "Enter" && node.matches(".cell")))) return null;
    return () => this._board.stageFolds.toggle(node.dataset.stageId || node.dataset.recordId);
  }
}
