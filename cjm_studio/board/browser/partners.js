/** What partners do: it stands in a lane of its own, whatever it is, and is told by who owns it. */

import { newId } from "./ids.js";

const PARTNER = "partner";

const KINDS = new Set(["frontstage_action", "backstage_action", "support_process", "system"]);

export const mayBePartners = (kind) => KINDS.has(kind);

/** The partners that own a record, first named first. @param {import("./journey.js").Journey} journey */
const partnersOf = (journey, id) => linksToPartners(journey, id).map((link) => link.target);

const linksToPartners = (journey, id) =>
  journey.out(id, "owned_by").filter((link) => journey.records.get(link.target)?.actor_kind === PARTNER);

/** Whether a card lies among the partners; one that was put into a lane by hand lies there. */
export function isAmongPartners(journey, id) {
  const lane = journey.out(id, "part_of").map((link) => journey.records.get(link.lane)).find((each) => each?.kind === "lane");
  return lane ? lane.role === "partners" : partnersOf(journey, id).length > 0;
}

/**
 * The commands after which a card is a partner's, or nobody's of them, as its cell wants it.
 * Its partner is that of the cards beside it, else the first one, else a new one.
 * @param {import("./grid.js").Cell} cell @param {string[]} ids cards, new ones as well @param {{partner: string}} words
 */
export function owning(journey, cell, ids, words) {
  const movers = ids.filter((id) => isAmongPartners(journey, id) !== Boolean(cell.owner));
  if (!cell.owner) return movers.flatMap((id) => linksToPartners(journey, id)).map((link) => ({ kind: "unlink", link: link.id }));
  if (!movers.length) return [];
  const beside = cell.cards.flatMap((card) => partnersOf(journey, card.id))[0];
  const partner = beside ?? journey.ofKind("actor").find((actor) => actor.actor_kind === PARTNER)?.id;
  const target = partner ?? newId("actor");
  const made = partner ? [] : [{ kind: "add", record: { kind: "actor", id: target, name: words.partner, actor_kind: PARTNER } }];
  return [...made, ...movers.map((id) => ({ kind: "link", link: { kind: "owned_by", id: newId("owned_by"), source: id, target } }))];
}

/** The names of those who own a record. */
export const ownersOf = (journey, id) =>
  journey.out(id, "owned_by").map((link) => journey.records.get(link.target)?.name).filter(Boolean);
