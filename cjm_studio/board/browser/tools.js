/** The tools at the bottom of the board; each has a key, too. */

import { element, set, write } from "./elements.js";
import { groupChosen } from "./grouping.js";
import { icon } from "./icons.js";
import { isNote } from "./note_drops.js";
import { becomes } from "./turning.js";

/** @param {import("./board.js").Board} board */
export function makeTools(board, signal) {
  const { words } = board;
  const tool = (name, drawn, label, key = "") => element("button", "tool", {
    type: "button", "data-tool": name, "aria-label": label, title: key ? `${label} (${key})` : label,
  }, icon(drawn, 22));
  const line = () => element("span", "tool-line", { role: "presentation" });
  const tools = element("div", "tools", { role: "toolbar", "aria-label": words.tools },
    tool("note", "sticky_note_2", words.add_note), tool("add", "add_circle", words.add_card, "Enter"),
    tool("step", "directions_walk", words.add_step), tool("stage", "flag", words.add_stage), line(),
    tool("edit", "edit", words.edit, "F2"), tool("duplicate", "content_copy", words.duplicate, "Ctrl+D"),
    tool("remove", "cancel", words.remove, "Delete"), tool("details", "info", words.details, "I"), line(),
    tool("group", "workspaces", words.group, "G"), tool("turn", "lightbulb", words.turn_into, "T"), tool("parking", "local_parking", words.parking), line(),
    tool("undo", "undo", words.undo, "Ctrl+Z"), tool("redo", "redo", words.redo, "Ctrl+Shift+Z"));
  const zoom = element("div", "zoomer", { role: "group", "aria-label": words.zoom },
    tool("smaller", "remove", words.smaller), element("output", "zoom-value"), tool("larger", "add", words.larger), tool("fit", "fit", words.fit));
  for (const group of [tools, zoom]) {
    group.addEventListener("pointerdown", (event) => event.preventDefault(), { signal });
    group.addEventListener("click", (event) => use(event.target.closest("[data-tool]")?.dataset.tool, board), { signal });
  }
  return [tools, zoom];
}

function use(name, board) {
  const here = board.lastFocus;
  const acts = {
    note: () => board.gestures.addNote(),
    add: () => board.gestures.addAfter(here),
    step: () => board.gestures.addStep(),
    stage: () => board.gestures.addStage(),
    edit: () => board.editing.begin(board.selection.only),
    duplicate: () => board.gestures.duplicate(),
    remove: () => board.gestures.remove(),
    details: () => board.details.toggle(),
    group: () => groupChosen(board),
    turn: () => board.turning.ask(board.selection.ids),
    parking: () => board.side.toggle("parking"),
    undo: () => board.takeBack("undo"),
    redo: () => board.takeBack("redo"),
    smaller: () => board.zoom.smaller(),
    larger: () => board.zoom.larger(),
    fit: () => board.zoom.fit(),
  };
  acts[name]?.();
}

export function updateTools([tools, zoom], board) {
  const some = board.selection.ids.length > 0;
  updateNoteTools(tools, board);
  const can = { edit: board.selection.only !== "", duplicate: some, remove: some, add: Boolean(board.lastFocus), undo: board.can.undo, redo: board.can.redo, step: board.grid.stages.length > 0 };
  for (const [name, isPossible] of Object.entries(can)) {
    set(tools.querySelector(`[data-tool=${name}]`), { "aria-disabled": isPossible ? null : "true" });
  }
  for (const name of ["undo", "redo"]) {
    const key = name === "undo" ? "Ctrl+Z" : "Ctrl+Shift+Z";
    const what = typeof board.can[name] === "string" && board.can[name] ? `: ${board.can[name]}` : "";
    set(tools.querySelector(`[data-tool=${name}]`), { title: `${board.words[name]}${what} (${key})` });
  }
  set(tools.querySelector("[data-tool=details]"), { "aria-pressed": board.details.isOpen ? "true" : "false" });
  write(zoom.querySelector(".zoom-value"), `${Math.round(board.zoom.value * 100)}\u00a0%`);
}

/** What can be done with notes is offered where a note is chosen; the parking lot says how many it holds. */
function updateNoteTools(tools, board) {
  const chosen = board.selection.ids.map((id) => board.journey.records.get(id));
  tools.querySelector("[data-tool=group]").hidden = !chosen.some(isNote);
  tools.querySelector("[data-tool=turn]").hidden = !chosen.some((record) => becomes(record).length);
  const count = board.workshop.parked().length;
  const label = count ? board.plural("parked_count", count) : board.words.parking;
  set(tools.querySelector("[data-tool=parking]"), { "aria-label": label, title: label, "data-count": count || null, "aria-pressed": board.side.open === "parking" ? "true" : "false" });
}
