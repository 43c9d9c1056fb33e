/** A card: made once, then changed only where it differs. */

import { element, set, write } from "./elements.js";
import { icon } from "./icons.js";
import { lookOf } from "./looks.js";
import { illustrate } from "./pictures.js";
import { SIGNS } from "./remarks.js";

/** An empty card for a record. @returns {HTMLElement} */
export function makeCard(record) {
  const words = element("div", "card-text", { dir: "auto" });
  const card = element("div", "card", { tabindex: -1, role: "group", draggable: "false" },
    element("div", "card-main", {}, element("span", "card-icon"), words), element("div", "card-facts"));
  card.dataset.focus = record.id;
  card.dataset.recordId = record.id;
  card.dataset.kind = record.kind;
  return card;
}

/** Show a record on its card. @param {import("./grid.js").Cell} cell where it stands */
export function updateCard(card, record, cell, board) {
  dress(card, record, cell, board);
  const look = lookOf(record, board.journey, board.data);
  const signature = JSON.stringify(look);
  if (card.signature === signature) return;
  card.signature = signature;
  set(card, { "aria-label": look.label, "aria-roledescription": board.words.card });
  illustrate(card, look.picture);
  write(card.querySelector(".card-text"), unbroken(look.text));
  card.querySelector(".card-icon").replaceChildren(icon(look.icon, 18));
  card.querySelector(".card-facts").replaceChildren(...look.facts.map(fact), ...remarks(look, board));
}

/** What any card of a cell shows of its place, of the choice and of the others; nothing when nothing changed. */
export function dress(card, record, cell, board) {
  const isChosen = board.selection.has(record.id);
  const isMissing = board.search.isMissing(record);
  const state = `${cell.key} ${isChosen} ${isMissing} ${board.people.stateOf(record.id)}`;
  if (card.state === state) return;
  card.state = state;
  set(card, { "data-stage-id": cell.stage, "data-step-id": cell.step, "data-lane": cell.role });
  card.classList.toggle("is-selected", isChosen);
  card.classList.toggle("is-dimmed", isMissing);
  board.people.mark(card, record.id);
}

/** Numbers in groups of three stay on one line, and so does a sign of money or per cent behind them. */
const unbroken = (text) => text.replace(/(\d) (?=\d{3}(?!\d)|[₽€$£%])/gu, "$1\u00a0");

function fact({ icon: name, text, tone, dots, of, title }) {
  const made = element("span", tone ? `fact is-${tone}` : "fact", title ? { title, "aria-label": title, role: "img" } : {});
  if (of) made.append(conveyor(dots, of));
  if (name) made.append(icon(name, 16));
  if (text) made.append(element("span", "fact-text", { title: text }, text));
  return made;
}

/** A dot for every status, filled up to the one that was reached. */
function conveyor(reached, of) {
  const dots = element("span", "conveyor", { "aria-hidden": "true" });
  for (let i = 1; i <= of; i++) dots.append(element("i", i < reached ? "done" : i === reached ? "done here" : ""));
  return dots;
}

/** How many comments are open, and which signs people put here. */
function remarks({ comments, signs }, { words, data }) {
  const shown = signs.map(({ sign, count }) =>
    element("span", "fact", { role: "img", title: data.options[sign], "aria-label": `${data.options[sign]}: ${count}` }, icon(SIGNS[sign], 14), element("span", "", {}, String(count))));
  if (comments) {
    const label = words.comments_count.replace("{count}", comments);
    shown.push(element("span", "fact remark-badge", { role: "img", title: label, "aria-label": label, "data-remarks": "" }, icon("comment", 14), element("b", "", {}, String(comments))));
  }
  return shown.length ? [element("span", "remark-facts", {}, ...shown)] : [];
}
