/** Notes into a cluster and out of it, each as one act. */

import { clusterOf, gatheredIn } from "./clusters.js";
import { newId } from "./ids.js";
import { together } from "./placing.js";

const NAME_LENGTH = 60;

const stepOf = (journey, id) => journey.out(id, "part_of")[0]?.target ?? "";
const unlinked = (links) => links.map((link) => ({ kind: "unlink", link: link.id }));

/** A note leaves the cluster in which it is; the last one takes the cluster with it. */
function leaving(journey, noteIds) {
  const commands = noteIds.flatMap((id) => unlinked(journey.out(id, "gathered_in")));
  const clusters = new Set(noteIds.map((id) => clusterOf(journey, id)?.id).filter(Boolean));
  for (const cluster of clusters) {
    if (gatheredIn(journey, cluster).every((note) => noteIds.includes(note.id))) commands.push({ kind: "remove", record: cluster });
  }
  return commands;
}

/**
 * The command that gathers notes and clusters with `onto`: into it, if it is a cluster, else into a new one
 * in its place. Clusters among them are emptied into it.
 * @returns {{command: object, cluster: string}|null} null when there is nothing to gather
 */
export function gathering(journey, ids, onto, nameless) {
  const target = journey.records.get(onto);
  const found = target.kind === "cluster" ? target : clusterOf(journey, onto);
  const emptied = ids.filter((id) => journey.records.get(id)?.kind === "cluster" && id !== found?.id);
  const notes = ids.flatMap((id) => (emptied.includes(id) ? gatheredIn(journey, id).map((note) => note.id) : [id]));
  const joining = notes.filter((id) => journey.records.get(id)?.kind === "sticky" && clusterOf(journey, id)?.id !== (found?.id ?? "-"));
  if (!found && !joining.includes(onto)) joining.unshift(onto);
  if (!joining.length || (!found && joining.length < 2)) return null;
  const place = stepOf(journey, found?.id ?? onto);
  const cluster = found?.id ?? newId("cluster");
  const name = [...(target.text || nameless)].slice(0, NAME_LENGTH).join("").split("\n")[0];
  const made = found ? [] : [{ kind: "add", record: { kind: "cluster", id: cluster, name }, into: place }];
  const loose = leaving(journey, joining).filter((command) => !emptied.includes(command.record));
  const links = joining.map((id) => ({ kind: "link", link: { kind: "gathered_in", id: newId("gathered"), source: id, target: cluster } }));
  const moves = place ? joining.filter((id) => stepOf(journey, id) !== place).map((id) => ({ kind: "move", record: id, into: place })) : [];
  const gone = emptied.map((id) => ({ kind: "remove", record: id }));
  return { command: together([...made, ...loose, ...links, ...moves, ...gone]), cluster };
}

/** The commands that take notes out of their clusters, where they are in one. */
export const ungrouping = (journey, ids) => leaving(journey, ids.filter((id) => clusterOf(journey, id)));

/** The commands that dissolve a cluster. */
export const dissolving = (journey, clusterId) => [...gatheredIn(journey, clusterId).flatMap((note) => unlinked(journey.out(note.id, "gathered_in"))), { kind: "remove", record: clusterId }];

/** The commands that bring the notes of a cluster to the step into which it goes. */
export const following = (journey, clusterId, into) =>
  gatheredIn(journey, clusterId).filter((note) => stepOf(journey, note.id) !== into).map((note) => ({ kind: "move", record: note.id, into }));

/** The key and tool: group what is chosen; take apart a chosen cluster, or take a note out of one. */
export function groupChosen(board) {
  const { journey, selection, words } = board;
  const ids = selection.ids.filter((id) => ["sticky", "cluster"].includes(journey.records.get(id)?.kind));
  const onlyCluster = ids.length === 1 && journey.records.get(ids[0]).kind === "cluster";
  const first = ids[0] && clusterOf(journey, ids[0]);
  const areInside = Boolean(first) && ids.every((id) => clusterOf(journey, id)?.id === first.id);
  if (onlyCluster || areInside) {
    const freed = onlyCluster ? gatheredIn(journey, ids[0])[0]?.id : ids[0];
    board.act(together(onlyCluster ? dissolving(journey, ids[0]) : ungrouping(journey, ids)));
    board.render();
    return board.focusOn(freed ?? "");
  }
  const onto = ids.find((id) => journey.records.get(id).kind === "cluster") ?? ids[0];
  const gathered = ids.length > 1 ? gathering(journey, ids.filter((id) => id !== onto), onto, words.new_cluster) : null;
  if (!gathered) return board.notices.tell(words.nothing_to_group);
  showCluster(board, gathered);
}

/** Do it, and write the name of a new cluster at once. */
export function showCluster(board, { command, cluster }) {
  const isNew = !board.journey.records.has(cluster);
  board.act(command);
  board.render();
  board.focusOn(cluster);
  if (isNew && board.nodeOf(cluster)) board.editing.begin(cluster);
}
