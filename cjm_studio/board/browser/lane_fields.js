/** Cards that show one text of something that stands elsewhere: the goal of a stage, what the customer does. */

import { element, set, write } from "./elements.js";

/** @returns {HTMLElement} a card without a record of its own: it cannot be moved or taken away */
export function makeFieldCard(item) {
  const card = element("div", "card field-card", { tabindex: -1, role: "group" },
    element("div", "card-main", {}, element("div", "card-text", { dir: "auto" })));
  Object.assign(card.dataset, { focus: item.id, field: item.field });
  return card;
}

export function updateFieldCard(card, item, cell, board) {
  const text = String(item.of[item.field] ?? "");
  const label = board.data.kinds[item.of.kind].fields.find((field) => field.name === item.field)?.label ?? "";
  const own = item.of.name ?? "";
  set(card, {
    "data-of": item.of.id, "data-stage-id": cell.stage, "data-step-id": cell.step, "data-lane": cell.role,
    "aria-label": `${label}, ${own}: ${text || board.words.empty}`,
  });
  card.classList.toggle("is-unsaid", !text);
  board.people.mark(card, item.of.id);
  write(card.querySelector(".card-text"), text);
}

/** What is written on a card: of which record, and which of its fields. */
export function writtenOn(node, journey, data) {
  const record = journey.records.get(node.dataset.of ?? node.dataset.recordId);
  if (!record) return null;
  return { record, field: node.dataset.field ?? data.kinds[record.kind]?.title ?? "name" };
}
