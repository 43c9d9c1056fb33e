/** The menu of a lane, and writing its name in its place. */

import { element } from "./elements.js";
import { openMenu } from "./popup.js";

const LONGEST_NAME = 500;

/** @param {import("./board.js").Board} board @param {HTMLElement} title the lane's title */
export function openLaneMenu(board, title) {
  const { words, laneActs } = board;
  const lane = laneOfTitle(board, title);
  if (!lane) return;
  const at = board.grid.lanes.indexOf(lane);
  const choices = [
    { label: words.rename_lane, icon: "edit", act: () => nameLane(board, lane.key) },
    at > 0 && { label: words.lane_up, icon: "arrow_upward", act: () => shiftLane(board, lane.key, -1) },
    at < board.grid.lanes.length - 1 && { label: words.lane_down, icon: "arrow_downward", act: () => shiftLane(board, lane.key, 1) },
    { label: words.hide_lane, icon: "visibility_off", act: () => leave(board, lane, () => laneActs.hide(lane.key)) },
    laneActs.canRemove(lane) && { label: words.remove_lane, icon: "delete", act: () => leave(board, lane, () => laneActs.remove(lane.key)) },
    null,
    { label: words.add_lane, icon: "add", act: () => openAddMenu(board, titleOf(board, lane.key) ?? title, lane.key) },
  ];
  openMenu(board, title, words.lane_options, choices.filter((choice) => choice !== false));
}

/** Which lane to add, under the lane `after` or at the end. */
export function openAddMenu(board, from, after = "") {
  const { words, laneActs } = board;
  const there = new Set(board.grid.lanes.map((lane) => lane.role));
  const choices = laneActs.addable().map((kind) => ({
    label: kind.title, icon: kind.icon, act: () => add(board, kind, there.has(kind.role), after),
  }));
  openMenu(board, from, words.add_lane, choices, { heading: words.which_lane });
}

/** A second lane of a role wants a name of its own at once. */
function add(board, kind, isAnother, after) {
  const label = isAnother ? kind.title : "";
  const id = board.laneActs.add(kind.role, label, after);
  board.render();
  const lane = board.grid.lanes.find((each) => each.id === id);
  if (!lane) return;
  board.focusOn(`lane:${lane.key}`);
  if (isAnother) nameLane(board, lane.key);
}

/** The focus goes to the next lane when this one goes away. */
function leave(board, lane, act) {
  const { lanes } = board.grid;
  const at = lanes.indexOf(lane);
  const next = (lanes[at + 1] ?? lanes[at - 1])?.key;
  act();
  board.render();
  if (next) board.focusOn(`lane:${next}`);
}

export function shiftLane(board, key, by) {
  const id = laneOfTitle(board, titleOf(board, key))?.id;
  board.laneActs.shift(key, by);
  board.render();
  const moved = board.grid.lanes.find((lane) => (id ? lane.id === id : lane.key === key));
  board.focusOn(`lane:${moved?.key ?? key}`);
}

const titleOf = (board, key) => board.nodeByKey(`lane:${key}`);

const laneOfTitle = (board, title) => board.grid.lanes.find((lane) => lane.key === title?.closest(".lane")?.dataset.laneKey);

/** Write the name of a lane where it stands. Enter keeps it, Escape forgets it; an empty one gives back the usual name. */
export function nameLane(board, key) {
  const title = titleOf(board, key);
  const lane = laneOfTitle(board, title);
  if (!lane || title.querySelector(".lane-field")) return;
  const field = element("input", "lane-field input", { type: "text", maxlength: LONGEST_NAME, "aria-label": board.words.lane_name, dir: "auto" });
  field.value = lane.title;
  title.classList.add("is-naming");
  title.append(field);
  field.focus();
  field.select();
  let isOver = false;
  const end = (isKept) => {
    if (isOver) return;
    isOver = true;
    const label = field.value.trim();
    title.classList.remove("is-naming");
    field.remove();
    if (isKept && label !== lane.title) board.laneActs.name(key, label);
  };
  field.addEventListener("blur", () => end(true));
  field.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    end(event.key === "Enter");
    board.focusOn(`lane:${key}`);
  });
}
