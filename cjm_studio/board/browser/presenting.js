/** Presenting: the map stage by stage, as large as the screen lets it, led by keys or a clicker. */

import { goingWith } from "./commands.js";
import { element, set, write } from "./elements.js";
import { layGrid } from "./grid.js";
import { icon } from "./icons.js";
import { fill } from "./saying.js";

const LARGEST = 2;
const SMALLEST = 0.6;
/** What a clicker sends, and what hands reach for. */
const KEYS = {
  ArrowRight: "next", PageDown: "on", ArrowDown: "on", " ": "on", Enter: "on", n: "on",
  ArrowLeft: "back", PageUp: "up", ArrowUp: "up", Backspace: "up", p: "up",
  Home: "first", End: "last", Escape: "leave", b: "dark", ".": "dark",
};

export class Presenting {
  /** @param {import("./board.js").Board} board */
  constructor(board, signal) {
    this._board = board;
    this.isOn = false;
    this._at = 0;
    const { words } = board;
    const button = (act, drawn, label) => element("button", "tool", { type: "button", "data-act": act, "aria-label": label, title: label }, icon(drawn, 22));
    this._words = element("span", "show-place", { role: "status", "aria-live": "polite" });
    this._steps = element("span", "show-steps", { "aria-hidden": "true" });
    this.node = element("div", "show-bar", { hidden: true }, button("back", "chevron_left", words.previous_stage), this._steps, this._words,
      button("next", "chevron_right", words.next_stage), button("leave", "close", words.leave_presenting));
    this.node.addEventListener("click", (event) => this._do(event.target.closest("[data-act]")?.dataset.act));
    board.floor.append(this.node);
    this._begin = element("button", "bar-button is-icon", { type: "button", "aria-label": words.present, title: words.present }, icon("slideshow", 20));
    this._begin.addEventListener("click", () => this.begin());
    board.bar.append(this._begin);
    addEventListener("keydown", (event) => this._key(event), { signal, capture: true });
    addEventListener("resize", () => this.isOn && this._fit(), { signal });
    document.addEventListener("fullscreenchange", () => this._wasFull && !document.fullscreenElement && this.leave(), { signal });
  }

  /** Begin at the stage where one is. */
  begin() {
    const board = this._board;
    const stages = board.journey.ofKind("stage");
    if (!stages.length) return board.notices.tell(board.words.no_stages_to_show);
    const column = board.grid.columns[board.hereColumn()];
    this._zoomBefore = board.zoom.value;
    this._back = board.active();
    this._at = Math.max(stages.findIndex((stage) => stage.id === column?.stage), 0);
    this.isOn = true;
    this._goFull();
    this._draw();
    this.node.querySelector("[data-act=next]").focus();
  }

  /** Without a full screen the board still takes the whole window. */
  _goFull() {
    this._board.root.requestFullscreen?.().then(() => { this._wasFull = true; }, () => { this._wasFull = false; });
  }

  leave() {
    if (!this.isOn) return;
    const board = this._board;
    this.isOn = this._wasFull = false;
    if (document.fullscreenElement) document.exitFullscreen();
    board.root.classList.remove("is-presenting", "is-dark-screen");
    board.zoom.set(this._zoomBefore);
    board.render();
    if (this._back?.isConnected) this._back.focus();
  }

  /** The journey with the one stage that is shown; the whole journey when nothing is presented. */
  shown(journey) {
    if (!this.isOn) return journey;
    const { data } = this._board;
    const stages = journey.ofKind("stage");
    const stage = stages[Math.min(this._at, stages.length - 1)];
    this._whole = { stage: stage?.id, grid: layGrid(journey, data.lanes, data.rules.placed_by) };
    const { rules } = this._board.data;
    const gone = new Set(stages.filter((other) => other !== stage).flatMap((other) => [...goingWith(journey, other.id, rules)]));
    const links = [...gone].flatMap((id) => [...journey.out(id), ...journey.into(id)]).map((link) => [link.id, null]);
    return journey.patched({ records: new Map([...gone].map((id) => [id, null])), links: new Map(links) });
  }

  /** Whether a record stands in the stage that is shown. */
  holds(record) {
    if (!this.isOn) return true;
    const { grid, stage } = this._whole;
    return grid.columns[grid.columnOf(record)]?.stage === stage;
  }

  /** The one stage keeps its number. */
  number(grid) {
    if (this.isOn && grid.stages[0]) grid.stages[0].number = this._at + 1;
  }

  update() {
    const board = this._board;
    this._begin.hidden = !board.journey.ofKind("stage").length;
    this.node.hidden = !this.isOn;
    board.root.classList.toggle("is-presenting", this.isOn);
    if (!this.isOn) return;
    const stages = board.journey.ofKind("stage");
    if (!stages.length) return this.leave();
    this._at = Math.min(this._at, stages.length - 1);
    write(this._words, fill(board.words.stage_of, { n: this._at + 1, m: stages.length, name: stages[this._at].name ?? "" }));
    if (this._steps.children.length !== stages.length) this._steps.replaceChildren(...stages.map(() => element("i")));
    [...this._steps.children].forEach((step, place) => set(step, { class: place === this._at ? "is-here" : place < this._at ? "is-done" : null }));
    for (const [act, isOff] of [["back", this._at === 0], ["next", this._at === stages.length - 1]]) set(this.node.querySelector(`[data-act=${act}]`), { "aria-disabled": isOff ? "true" : null });
  }

  /** Somebody who is followed looks at another stage. */
  showStageOf(record, cell) {
    const board = this._board;
    const stages = board.journey.ofKind("stage");
    const stageId = cell?.stage || record;
    const at = stages.findIndex((stage) => stage.id === stageId);
    if (at >= 0 && at !== this._at) this._go(at);
  }

  _key(event) {
    const act = this.isOn && !event.ctrlKey && !event.metaKey && !event.altKey && KEYS[event.key];
    if (!act || event.target.closest?.("textarea, input")) return;
    if ((event.key === " " || event.key === "Enter") && this._board.active()?.closest?.("[data-act]")?.dataset.act === "leave") return;
    event.preventDefault();
    event.stopPropagation();
    this._do(act);
  }

  _do(act) {
    const last = this._board.journey.ofKind("stage").length - 1;
    const acts = {
      next: () => this._go(Math.min(this._at + 1, last)),
      back: () => this._go(Math.max(this._at - 1, 0)),
      on: () => this._scroll(1) || this._go(Math.min(this._at + 1, last)),
      up: () => this._scroll(-1) || this._go(Math.max(this._at - 1, 0)),
      first: () => this._go(0),
      last: () => this._go(last),
      dark: () => this._board.root.classList.toggle("is-dark-screen"),
      leave: () => this.leave(),
    };
    acts[act]?.();
  }

  /** A stage that is higher than the screen is shown in pieces. @returns {boolean} whether there was more */
  _scroll(step) {
    const { scroller, sheet } = this._board;
    const page = scroller.clientHeight - sheet.firstElementChild.getBoundingClientRect().height - 80;
    const top = Math.max(0, Math.min(scroller.scrollTop + step * page, scroller.scrollHeight - scroller.clientHeight));
    if (Math.abs(top - scroller.scrollTop) < 24) return false;
    scroller.scrollTo({ top, behavior: "instant" });
    return true;
  }

  _go(at) {
    if (at === this._at) return;
    this._at = at;
    this._board.root.classList.remove("is-dark-screen");
    this._draw();
    const stage = this._board.journey.ofKind("stage")[at];
    this._board.people.tell({ record: stage.id, cell: { stage: stage.id, step: "", lane: "" }, editing: "", field: "name" });
  }

  _draw() {
    const board = this._board;
    board.root.classList.add("is-presenting");
    board.zoom.set(1);
    board.render();
    this._fit();
    board.scroller.scrollTo(0, 0);
  }

  /** As wide as the window lets it be. */
  _fit() {
    const board = this._board;
    const { scroller, sheet } = board;
    sheet.style.zoom = 1;
    board.zoom.value = Math.max(SMALLEST, Math.min(LARGEST, (scroller.clientWidth - 24) / sheet.clientWidth));
    sheet.style.zoom = board.zoom.value;
  }

  close() {
    this.leave();
  }
}
