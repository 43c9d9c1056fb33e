/** Which records stand in a lane. */

import { EMPLOYEES } from "./employees.js";
import { isAmongPartners, mayBePartners } from "./partners.js";

/** The links that say what a card is about. */
export const ABOUT = new Set(["hurts", "pleases", "expects", "at", "reaches", "scores"]);

/**
 * The records of a lane, in no order.
 * @param {import("./lane_order.js").LanePlace} place
 * @param {LaneScope} scope
 * @typedef {{journey: import("./journey.js").Journey, isDrawn: (record: object) => boolean, placedBy: Record<string, string>, lanesOfRole: Set<string>}} LaneScope
 *   `lanesOfRole`: the ids of all Lane records of the role
 */
export function contentsOf(place, { journey, isDrawn, placedBy, lanesOfRole }) {
  const { kind } = place;
  const all = kind.kinds.flatMap((each) => journey.ofKind(each));
  return all.filter((record) => isDrawn(record) && belongs(record, kind, journey)
    && (lanesOfRole.size < 2 || standsIn(place, journey.out(record.id, placedBy[record.kind]), lanesOfRole)));
}

function belongs(record, kind, journey) {
  if (kind.curve === EMPLOYEES) return typeof record.employee_emotion === "number";
  if (kind.curve) return (record.curve ?? "emotion") === kind.curve;
  if (mayBePartners(record.kind) && isAmongPartners(journey, record.id) !== Boolean(kind.owner)) return false;
  if (kind.done_by) return (record.done_by ?? "people") === kind.done_by;
  if (kind.field) return isSaid(record, kind.field);
  return true;
}

/** A goal that was written; an action where the touchpoint has a name beside it, else it names the touchpoint. */
const isSaid = (record, field) => Boolean(record[field]?.trim()) && (field !== "customer_action" || Boolean(record.name?.trim()));

/** Whether a card was put into this one of several lanes; those put into none stand in the first. */
function standsIn(place, links, lanesOfRole) {
  const lane = links.map((link) => link.lane ?? "").find((id) => lanesOfRole.has(id));
  return lane ? lane === place.id : place.isHome;
}

/** Cards of one cell keep the order of what they hang on, then their own. */
export function rankOf(journey, record) {
  const holder = journey.out(record.id).find((link) => ABOUT.has(link.kind));
  const target = holder && journey.records.get(holder.target);
  return `${target?.order ?? ""}\u0000${target?.id ?? ""}\u0000${record.order ?? ""}\u0000${record.id}`;
}
