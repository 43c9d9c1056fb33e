/** Where a note or a cluster may be dropped beside a cell: on another note, on a cluster, in the parking lot. */

import { clusterOf } from "./clusters.js";
import { following, gathering, showCluster, ungrouping } from "./grouping.js";
import { moving, together } from "./placing.js";

export const isNote = (record) => record?.kind === "sticky" || record?.kind === "cluster";

/** How much of a note at its upper and lower edge means "before" and "after" instead of "with". */
const EDGE = 0.25;

/** The drop target other than a cell under the pointer, or null. @param {Element|null} under */
export function noteTarget(board, ids, under, y) {
  const lot = under?.closest("[data-parking], [data-tool=parking]");
  if (lot) return { node: lot, isParking: true, mark: ["parking"] };
  const box = under?.closest(".cluster") ?? under?.closest('.card[data-kind="sticky"]');
  const record = board.journey.records.get(box?.dataset.recordId);
  if (!box || !record || record.hidden || ids.includes(record.id) || !board.sheet.contains(box)) return null;
  if (ids.some((id) => board.journey.records.get(id)?.hidden)) return null;
  const { top, bottom, height } = box.getBoundingClientRect();
  const isEdge = y < top + height * EDGE || y > bottom - height * EDGE;
  if (record.kind === "sticky" && isEdge) return null;
  return { node: box, onto: record.id, mark: ["onto", record.id] };
}

/** Drop notes there. */
export function dropNotes(board, target, ids) {
  if (target.isParking) return board.parking.park(ids);
  const isClusterOnNote = ids.length === 1 && board.journey.records.get(ids[0]).kind === "cluster" && board.journey.records.get(target.onto).kind === "sticky";
  const [joining, onto] = isClusterOnNote ? [[target.onto], ids[0]] : [ids, target.onto];
  const gathered = gathering(board.journey, joining, onto, board.words.new_cluster);
  if (gathered) showCluster(board, gathered);
}

/** The command that moves cards into a cell; notes leave their cluster, a cluster takes its notes along. */
export function movingOut(board, cell, ids, before) {
  const { journey } = board;
  const { command, refusal } = moving(journey, cell, ids, before, board.words);
  if (refusal) return { refusal };
  const moves = command.kind === "gesture" ? command.commands : [command];
  const into = (id) => moves.find((each) => each.kind === "move" && each.record === id)?.into ?? "";
  const along = ids.filter((id) => journey.records.get(id)?.kind === "cluster").flatMap((id) => following(journey, id, into(id)));
  return { command: together([...ungrouping(journey, ids.filter((id) => clusterOf(journey, id))), ...moves, ...along]) };
}
