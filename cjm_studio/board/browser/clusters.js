/** Notes that say the same, drawn as one box with its name at the top and the notes inside. */

import { dress, makeCard, updateCard } from "./card.js";
import { element, keepChildren, set, write } from "./elements.js";
import { icon } from "./icons.js";

/** The notes of a cluster, in order. */
export const gatheredIn = (journey, clusterId) => journey.placed(clusterId, "sticky", "gathered_in");

/** The cluster in which a note is gathered; undefined for a note by itself. */
export const clusterOf = (journey, noteId) => journey.records.get(journey.out(noteId, "gathered_in")[0]?.target);

/** An empty box for a cluster; in every other way it is a card. */
export function makeCluster(record) {
  const words = element("div", "card-text", { dir: "auto" });
  const box = element("div", "card cluster", { tabindex: -1, role: "group", draggable: "false" },
    element("div", "card-main", {}, element("span", "card-icon"), words, element("span", "cluster-count")),
    element("div", "cluster-notes", { role: "presentation" }));
  Object.assign(box.dataset, { focus: record.id, recordId: record.id, kind: "cluster" });
  return box;
}

/** Show a cluster and its notes. @param {import("./grid.js").Cell} cell where it stands */
export function updateCluster(box, record, cell, board) {
  dress(box, record, cell, board);
  const notes = gatheredIn(board.journey, record.id);
  const count = board.plural("notes_count", notes.length);
  set(box, { "aria-label": `${board.data.kinds.cluster.label}: ${record.name || board.words.no_words}, ${count}`, "aria-roledescription": board.words.card });
  const icons = box.querySelector(".card-icon");
  if (!icons.firstChild) icons.append(icon(board.data.kinds.cluster.icon, 18));
  write(box.querySelector(".card-text"), record.name ?? "");
  write(box.querySelector(".cluster-count"), String(notes.length));
  keepChildren(box.querySelector(".cluster-notes"), notes, {
    key: (note) => note.id,
    make: makeCard,
    update: (card, note) => updateCard(card, note, cell, board),
    isPinned: (card) => board.editing.isIn(card),
  });
}
