/** The agenda: planned here, led from here. Who does not lead reads it. */

import { PhaseRows } from "./agenda_rows.js";
import { element, set, write } from "./elements.js";
import { icon } from "./icons.js";
import { addingPhase, ending, entering, phaseBeside, planning } from "./workshop_acts.js";
import { isRunning, phasesOf } from "./workshop_state.js";
import { together } from "./placing.js";

export class Agenda {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    const { words } = board;
    this.title = words.agenda;
    this._rows = new PhaseRows(board);
    this._lesson = element("div", "agenda-empty", {}, element("p", "", {}, words.agenda_lesson),
      wide("ready", words.ready_agenda, true), wide("empty", words.empty_agenda));
    this._name = element("input", "input", { type: "text", maxlength: 500, placeholder: words.workshop_name, "aria-label": words.workshop_name });
    this._name.addEventListener("change", () => this._rename());
    this._room = element("div", "room-tools", { role: "group", "aria-label": words.workshop },
      ...["lock", "names", "gather", "spotlight"].map((act) => element("button", "room-tool", { type: "button", "data-act": act }, element("span", "room-icon"), element("span"))));
    this._acts = element("div", "agenda-acts", {}, wide("start", words.start_workshop, true), wide("back", words.back_to_last), wide("end", words.end_workshop));
    // What leads the room is at hand however long the agenda is.
    this._foot = element("div", "agenda-foot", {}, this._room, this._acts);
    this._add = wide("phase", words.add_phase);
    this.node = element("div", "agenda", {}, this._lesson, this._name, this._rows.node, this._add, this._foot);
    this.node.addEventListener("click", (event) => this._clicked(event.target.closest("[data-act]")));
  }

  update() {
    const board = this._board;
    const { record: workshop, leads } = board.workshop;
    this._lesson.hidden = Boolean(workshop) || !leads;
    this._name.hidden = !workshop || !leads;
    this._rows.node.hidden = !workshop;
    this._add.hidden = !workshop || !leads;
    this._acts.hidden = !workshop || !leads;
    this._foot.hidden = !leads;
    if (board.active() !== this._name) this._name.value = workshop?.name ?? "";
    this._rows.update(phasesOf(board.journey, workshop), leads);
    const [start, back, end] = this._acts.children;
    start.hidden = isRunning(workshop);
    start.disabled = !phasesOf(board.journey, workshop).length;
    end.hidden = !isRunning(workshop);
    back.hidden = !isRunning(workshop) || !phaseBeside(board.journey, -1);
    this._showRoom(workshop);
  }

  _showRoom(workshop) {
    const { journey, words, following } = this._board;
    const isLocked = Boolean(journey.head.structure_locked);
    const areHidden = Boolean(workshop?.names_hidden);
    const [lock, names, gather, spotlight] = this._room.children;
    show(lock, isLocked ? "lock_open" : "lock", isLocked ? words.unlock_structure : words.lock_structure, isLocked);
    show(names, areHidden ? "visibility" : "visibility_off", areHidden ? words.show_names : words.hide_names, areHidden);
    names.hidden = !isRunning(workshop);
    show(gather, "filter_center_focus", words.bring_all, null);
    show(spotlight, "record_voice_over", following.isMine ? words.stop_spotlight : words.spotlight, following.isMine);
  }

  _rename() {
    const { record } = this._board.workshop;
    if (record && this._name.value.trim() !== (record.name ?? "")) this._board.act({ kind: "set", item: record.id, values: { name: this._name.value.trim() } });
  }

  _clicked(button) {
    const board = this._board;
    const { journey, data } = board;
    const workshop = board.workshop.record;
    const acts = {
      ready: () => board.act(planning(data.facilitation.agenda, "")),
      empty: () => board.act(planning([{ activity: "talk", minutes: 10, name: "" }], "")),
      phase: () => board.act(together(addingPhase(workshop.id, { activity: "talk", minutes: 5, name: "" }))),
      start: () => this._start(phasesOf(journey, workshop)[0]),
      back: () => board.act(entering(journey, phaseBeside(journey, -1), board.workshop.now)),
      end: () => this._end(workshop),
      lock: () => board.act({ kind: "set", item: journey.id, values: { structure_locked: !journey.head.structure_locked } }),
      names: () => board.act({ kind: "set", item: workshop.id, values: { names_hidden: !workshop.names_hidden } }),
      gather: () => board.following.gather(),
      spotlight: () => board.following.lead(!board.following.isMine),
    };
    if (button) acts[button.dataset.act]?.();
  }

  /** What the map was before and after a workshop can be looked at and brought back. */
  _start(phase) {
    this._board.keepVersion("workshop_start", this._board.workshop.record.name);
    this._board.act(entering(this._board.journey, phase, this._board.workshop.now));
  }

  _end(workshop) {
    this._board.act(ending(this._board.journey));
    this._board.keepVersion("workshop_end", workshop.name);
  }
}

function show(button, drawn, label, isOn) {
  set(button, { "aria-pressed": isOn === null ? null : isOn ? "true" : "false" });
  const place = button.firstChild;
  if (place.firstChild?.dataset.icon !== drawn) place.replaceChildren(icon(drawn, 20));
  write(button.lastChild, label);
}

const wide = (act, label, isStrong = false) =>
  element("button", isStrong ? "strong-button" : "wide-button", { type: "button", "data-act": act }, label);
