/** The workshop in the bar: phase, clock and what leads on; beneath it the question that is put to the room. */

import { Clock, clockText } from "./clock.js";
import { element, set, write } from "./elements.js";
import { icon } from "./icons.js";
import { fill } from "./saying.js";
import { entering, lengthening, pausing, phaseBeside, stoppingClock } from "./workshop_acts.js";
import { activityOf, focusOf, isRunning, isWriting, phasesOf } from "./workshop_state.js";

export class WorkshopBar {
  /** @param {import("./board.js").Board} board */
  constructor(board, signal) {
    this._board = board;
    const { words } = board;
    this._open = element("button", "phase-name", { type: "button", "data-act": "panel" }, element("b"), element("span", "phase-place"));
    this._time = element("span", "phase-time", { role: "timer", "aria-label": words.clock });
    this._lead = element("span", "phase-lead", {},
      button("pause", "pause", words.pause), textButton("minute", "+1", words.add_minute), button("stop", "stop", words.stop_clock),
      textButton("next", words.next_phase, words.next_phase));
    this._pill = element("div", "phase-pill", { role: "group", "aria-label": words.workshop, hidden: true }, this._open, this._time, this._lead);
    this._begin = element("button", "bar-button", { type: "button", "data-act": "panel" }, icon("groups", 20), element("span", "", {}, words.workshop));
    this._lock = element("span", "structure-lock", { role: "img", "aria-label": words.locked, title: words.locked, hidden: true }, icon("lock", 18));
    this._nameless = element("span", "structure-lock", { role: "img", "aria-label": words.hidden_here, title: words.hidden_here, hidden: true }, icon("person_off", 18));
    this._said = element("div", "unseen", { role: "status", "aria-live": "polite" });
    this._question = element("div", "question", { hidden: true }, element("b", "question-text", { dir: "auto" }), element("button", "question-focus", { type: "button", dir: "auto" }), element("span", "question-hint"));
    this._question.children[1].addEventListener("click", () => this._showFocus());
    board.bar.querySelector(".space").after(this._lock, this._nameless, this._pill, this._begin);
    board.bar.after(this._question);
    board.root.append(this._said);
    this._clock = new Clock(board, () => this._tick());
    board.bar.addEventListener("click", (event) => this._clicked(event.target.closest("[data-act]")?.dataset.act), { signal });
  }

  update() {
    const board = this._board;
    const { workshop } = board;
    const phase = workshop.phase;
    const runs = isRunning(workshop.record);
    board.root.classList.toggle("has-workshop", runs);
    this._pill.hidden = !runs;
    this._begin.hidden = runs || !workshop.leads;
    this._lead.hidden = !workshop.leads;
    this._lock.hidden = !board.journey.head.structure_locked;
    this._nameless.hidden = !(runs && workshop.record.names_hidden);
    this._showPhase(phase);
    this._announce(phase);
    this._tick();
  }

  _showPhase(phase) {
    const board = this._board;
    const place = this._place(phase);
    write(this._open.firstChild, phase ? labelOf(board, phase) : board.words.workshop);
    write(this._open.lastChild, phase ? fill(board.words.phase_of, place) : "");
    const next = this._lead.querySelector("[data-act=next]");
    set(next, { "aria-disabled": phaseBeside(board.journey, 1) ? null : "true" });
    const said = phase?.name || "";
    const hint = phase && isWriting(board.journey) ? board.words.writing_hint : "";
    const focus = phase && focusOf(board.journey, phase);
    this._question.hidden = !said && !hint && !focus;
    write(this._question.children[1], focus?.name ?? "");
    if (this._focused !== focus?.id && focus) queueMicrotask(() => this._showFocus());
    this._focused = focus?.id;
    write(this._question.firstChild, said);
    write(this._question.lastChild, hint);
  }

  /** Bring what the phase is about into sight. */
  _showFocus() {
    this._board.nodeOf(this._focused)?.scrollIntoView({ block: "nearest", inline: "center" });
  }

  _place(phase) {
    const phases = phasesOf(this._board.journey, this._board.workshop.record);
    return { n: phases.findIndex((each) => each.id === phase?.id) + 1, m: phases.length };
  }

  _announce(phase) {
    const { words } = this._board;
    const said = phase ? `${fill(words.phase_now, { ...this._place(phase), name: labelOf(this._board, phase) })} ${phase.name ?? ""}` : this._told ? words.workshop_ended : "";
    if (said === this._told) return;
    this._told = said;
    write(this._said, said);
  }

  _tick() {
    const { words, workshop } = this._board;
    const { left } = this._clock;
    const isUp = left !== null && left <= 0;
    write(this._time, left === null ? "" : isUp ? words.time_is_up : clockText(left));
    this._time.classList.toggle("is-up", isUp);
    if (isUp && !this._wasUp && this._clock.isRunning) write(this._said, words.time_is_up);
    this._wasUp = isUp;
    if (!workshop.leads) return;
    const [pause, , stop] = this._lead.children;
    const runs = this._clock.isRunning;
    pause.hidden = left === null || isUp;
    stop.hidden = left === null;
    if (pause.dataset.runs !== String(runs)) pause.replaceChildren(icon(runs ? "pause" : "play_arrow", 20));
    pause.dataset.runs = String(runs);
    const label = runs ? words.pause : words.resume;
    set(pause, { "aria-label": label, title: label });
  }

  _clicked(name) {
    const board = this._board;
    const { record: workshop, now } = board.workshop;
    if (name === "panel") return board.side.toggle("agenda");
    if (!workshop || !board.workshop.leads) return;
    const acts = {
      pause: () => pausing(workshop, now),
      minute: () => lengthening(workshop, now),
      stop: () => stoppingClock(workshop),
      next: () => phaseBeside(board.journey, 1) && entering(board.journey, phaseBeside(board.journey, 1), now),
    };
    const command = acts[name]?.();
    if (command) board.act(command);
  }

  close() {
    this._clock.close();
  }
}

/** What a phase is called in short. */
export const labelOf = (board, phase) => board.data.facilitation.activities.find(([value]) => value === activityOf(phase))[1];

const button = (act, drawn, label) => element("button", "pill-button", { type: "button", "data-act": act, "aria-label": label, title: label }, icon(drawn, 20));
const textButton = (act, text, label) => element("button", "pill-button is-text", { type: "button", "data-act": act, "aria-label": label, title: label }, text);
