/** The bar above the board: what is open, whether it is saved, search, and who is here. */

import { element, write } from "./elements.js";
import { icon } from "./icons.js";

const NAME_KEY = "cjm-name";
const LONGEST_NAME = 60;

/** The name under which this browser joins. */
export function ownName() {
  try {
    return localStorage.getItem(NAME_KEY) ?? "";
  } catch {
    return "";
  }
}

export function makeBar(board, signal) {
  const { words } = board;
  const search = element("input", "search", { type: "search", placeholder: words.search, "aria-label": words.search_board });
  const name = element("input", "own-name", { type: "text", maxlength: LONGEST_NAME, placeholder: words.your_name, "aria-label": words.your_name });
  name.value = ownName();
  name.addEventListener("change", () => rename(board, name.value), { signal });
  name.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter") name.blur();
  }, { signal });
  board.search.use(search, signal);
  return element("div", "top-bar", {},
    element("span", "top-title", { dir: "auto", role: "heading", "aria-level": 1 }), element("span", "tag"),
    element("span", "saved", { role: "status" }, element("span", "saved-icon"), element("span", "saved-words")),
    element("span", "space"),
    element("label", "search-place", {}, icon("search", 18), search),
    name, element("span", "faces"));
}

/** Join under another name from now on, here and at the next visit. */
export function rename(board, typed) {
  try {
    localStorage.setItem(NAME_KEY, typed.trim());
  } catch {
    // Then the name lives as long as this page.
  }
  board.name = typed.trim();
  board.bar.querySelector(".own-name").value = board.name;
  board.connection.renew();
}

export function updateBar(bar, board) {
  const { head } = board.journey;
  write(bar.querySelector(".top-title"), head.name ?? "");
  write(bar.querySelector(".tag"), board.data.options[head.journey_kind ?? "as_is"]);
  updateSaved(bar, board);
  updateFaces(bar.querySelector(".faces"), board);
}

function updateFaces(place, { people, words }) {
  const signature = JSON.stringify([people.you, people.others.map(({ id, name, colour }) => [id, name, colour]), words.somebody]);
  if (place.signature === signature) return;
  place.signature = signature;
  place.replaceChildren(...people.faces());
}

/** What is saved within so short a time is not first said to be on its way. */
const SOON_MS = 300;

/** Saved, being saved, or waiting for the line to come back. */
export function updateSaved(bar, board) {
  const { online, waiting } = board.connection;
  const { words } = board;
  const state = online ? (waiting ? "saving" : "saved") : board.wasOnline ? "offline" : "connecting";
  const said = state === "offline" && waiting ? words.offline_waiting.replace("{count}", waiting) : words[state];
  const place = bar.querySelector(".saved");
  if (place.dataset.state === state && place.said === said) return;
  place.dataset.state = state;
  place.said = said;
  clearTimeout(place.later);
  const isSoonOver = state === "saving" && place.dataset.shown === "saved";
  if (isSoonOver) place.later = setTimeout(() => showSaved(place, state, said), SOON_MS);
  else showSaved(place, state, said);
}

function showSaved(place, state, said) {
  if (place.dataset.shown === state && place.lastChild.textContent === said) return;
  place.dataset.shown = state;
  write(place.lastChild, said);
  place.firstChild.replaceChildren(icon(state === "saved" ? "check_circle" : state === "offline" ? "warning" : "schedule", 18));
}
