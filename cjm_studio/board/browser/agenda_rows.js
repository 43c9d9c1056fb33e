/** The phases of an agenda, one under the other, each with what can be said about it. */

import { element, keepChildren, set, write } from "./elements.js";
import { icon } from "./icons.js";
import { changingActivity, entering, focusing } from "./workshop_acts.js";
import { labelOf } from "./workshop_bar.js";
import { activityOf, focusOf, isRunning, roundOf, scopeOf, votesEach } from "./workshop_state.js";

export class PhaseRows {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    this.node = element("ol", "phases");
    this.node.addEventListener("change", (event) => this._changed(event.target));
    this.node.addEventListener("click", (event) => this._clicked(event.target.closest("[data-phase-act]")));
  }

  update(phases, leads) {
    this._phases = phases;
    const focuses = leads ? this._focuses() : [];
    keepChildren(this.node, phases, {
      key: (phase) => `${phase.id} ${leads}`,
      make: (phase) => (leads ? this._form(phase) : element("li", "phase", {}, element("b"), element("span", "phase-minutes"), element("p", "", { dir: "auto" }))),
      update: (row, phase) => (leads ? this._fill(row, phase, focuses) : this._tell(row, phase)),
    });
  }

  _tell(row, phase) {
    const [name, minutes, question] = row.children;
    row.classList.toggle("is-now", phase.id === this._board.workshop.phase?.id);
    write(name, labelOf(this._board, phase));
    write(minutes, phase.minutes ? `${phase.minutes}\u00a0${this._board.words.minutes_short}` : "");
    write(question, phase.name ?? "");
  }

  _form(phase) {
    const { words, data } = this._board;
    const { activities, scopes } = data.facilitation;
    const act = (name, drawn, label) => element("button", "plain", { type: "button", "data-phase-act": name, "aria-label": label, title: label }, icon(drawn, 18));
    const field = (name, input, label) => set(input, { "data-phase-field": name, "aria-label": label });
    const row = element("li", "phase is-form", { "data-phase": phase.id },
      element("div", "phase-row", {},
        field("activity", select(activities), words.agenda),
        field("minutes", element("input", "input is-short", { type: "text", inputmode: "numeric", maxlength: 3 }), words.minutes),
        element("span", "phase-unit", {}, words.minutes_short)),
      field("name", element("textarea", "input", { rows: 2, maxlength: 20_000, placeholder: words.question, dir: "auto" }), words.question),
      element("label", "phase-more", {}, element("span", "field-label", {}, words.focus), field("focus", select([]), words.focus)),
      element("div", "phase-more is-vote", {},
        element("label", "", {}, element("span", "field-label", {}, words.votes_each), field("votes", element("input", "input is-short", { type: "text", inputmode: "numeric", maxlength: 3 }), words.votes_each)),
        element("label", "", {}, element("span", "field-label", {}, words.scope), field("scope", select(scopes), words.scope))),
      element("p", "phase-hint", {}, words.groups_as_one),
      element("div", "phase-acts", {}, act("go", "play_arrow", words.go_to_phase), act("up", "arrow_upward", words.move_up), act("down", "arrow_downward", words.move_down), act("remove", "delete", words.remove)));
    return row;
  }

  _fill(row, phase, focuses) {
    const { journey } = this._board;
    const round = roundOf(journey, phase);
    const isVote = activityOf(phase) === "voting" && Boolean(round);
    row.classList.toggle("is-now", phase.id === this._board.workshop.phase?.id);
    row.querySelector(".is-vote").hidden = !isVote;
    row.querySelector(".phase-hint").hidden = !isVote || !this._board.data.facilitation.in_scope[scopeOf(round)].includes("cluster");
    row.querySelector("[data-phase-act=go]").hidden = !isRunning(this._board.workshop.record);
    const [up, down] = ["up", "down"].map((name) => row.querySelector(`[data-phase-act=${name}]`));
    up.disabled = phase === this._phases[0];
    down.disabled = phase === this._phases.at(-1);
    offer(row.querySelector("[data-phase-field=focus]"), [["", this._board.words.focus_none], ...focuses]);
    const values = { activity: activityOf(phase), minutes: phase.minutes ?? "", name: phase.name ?? "", focus: focusOf(journey, phase)?.id ?? "" };
    if (isVote) Object.assign(values, { votes: votesEach(round), scope: scopeOf(round) });
    for (const [name, value] of Object.entries(values)) {
      const input = row.querySelector(`[data-phase-field=${name}]`);
      if (this._board.active() !== input && input.value !== String(value)) input.value = String(value);
    }
  }

  /** Stages, and the steps of each. */
  _focuses() {
    const { journey } = this._board;
    const named = (record, before) => [record.id, `${before}${record.name || this._board.words.no_words}`];
    return journey.ofKind("stage").flatMap((stage, place) => [named(stage, `${place + 1} `), ...journey.placed(stage.id, "step").map((step) => named(step, "\u2003"))]);
  }

  _changed(input) {
    const board = this._board;
    const phase = board.journey.records.get(input.closest("[data-phase]")?.dataset.phase);
    if (!phase) return;
    const round = roundOf(board.journey, phase);
    const whole = (most) => clamp(input.value, most);
    const acts = {
      activity: () => changingActivity(board.journey, phase, input.value),
      minutes: () => ({ kind: "set", item: phase.id, values: { minutes: whole(480) } }),
      name: () => ({ kind: "set", item: phase.id, values: { name: input.value.trim() } }),
      focus: () => focusing(board.journey, phase, input.value),
      votes: () => whole(100) && { kind: "set", item: round.id, values: { votes_per_person: whole(100) } },
      scope: () => ({ kind: "set", item: round.id, values: { scope: input.value } }),
    };
    const command = acts[input.dataset.phaseField]?.();
    if (command) board.act(command);
  }

  _clicked(button) {
    const board = this._board;
    const phase = board.journey.records.get(button?.closest("[data-phase]").dataset.phase);
    if (!phase) return;
    const at = this._phases.findIndex((each) => each.id === phase.id);
    const into = board.workshop.record.id;
    const acts = {
      go: () => entering(board.journey, phase, board.workshop.now),
      up: () => ({ kind: "move", record: phase.id, into, before: this._phases[at - 1]?.id ?? "" }),
      down: () => ({ kind: "move", record: phase.id, into, before: this._phases[at + 2]?.id ?? "" }),
      remove: () => ({ kind: "remove", record: phase.id }),
    };
    board.act(acts[button.dataset.phaseAct]());
    board.render();
    const there = this.node.querySelector(`[data-phase="${CSS.escape(phase.id)}"] [data-phase-act=${button.dataset.phaseAct}]`);
    (there?.disabled ? this.node.querySelector("button:not(:disabled)") : there)?.focus();
  }
}

/** A whole number from 1 to `most`; null for anything else. */
function clamp(text, most) {
  const value = Number.parseInt(text, 10);
  return Number.isFinite(value) && value > 0 ? Math.min(value, most) : null;
}

const select = (options) => offer(element("select", "input"), options);

function offer(node, options) {
  const signature = JSON.stringify(options);
  if (node.signature === signature) return node;
  node.signature = signature;
  node.replaceChildren(...options.map(([value, label]) => element("option", "", { value }, label)));
  return node;
}
