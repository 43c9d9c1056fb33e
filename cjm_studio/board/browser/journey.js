/** The journey in the browser: records and links by id, and a quick way from a record to its links. */

import { kindsAfter, kindsOf, waysAfter, waysOf } from "./journey_index.js";
import { inOrder } from "./order.js";

/** So many changes are remembered from one state to another. */
const MOST_CHANGES = 50;

/**
 * @typedef {{id: string, kind: string, order?: string, [field: string]: any}} JourneyRecord
 * @typedef {{id: string, kind: string, source: string, target: string, [field: string]: any}} JourneyLink
 * @typedef {{records: Map<string, JourneyRecord|null>, links: Map<string, JourneyLink|null>}} Patch
 */

/** Never changed in place: `patched` gives another one. */
export class Journey {
  /**
   * @param {string} id
   * @param {Map<string, JourneyRecord>} records
   * @param {Map<string, JourneyLink>} links
   */
  constructor(id, records, links) {
    this.id = id;
    this.records = records;
    this.links = links;
    this._ways = null;
    this._kinds = null;
    /** @type {{before: WeakRef<Journey>, patch: Patch}|null} how it came about */
    this._made = null;
  }

  /** @param {{id: string, records: JourneyRecord[], links: JourneyLink[]}} written */
  static read(written) {
    const byId = (items) => new Map(items.map((item) => [item.id, item]));
    return new Journey(written.id, byId(written.records), byId(written.links));
  }

  /** The journey with these put in, or taken out where they are null. @param {Patch} patch */
  patched(patch) {
    const after = new Journey(this.id, merged(this.records, patch.records), merged(this.links, patch.links));
    after._ways = this._ways && waysAfter(this._ways, this.links, patch.links);
    after._kinds = this._kinds && kindsAfter(this._kinds, this.records, patch.records);
    after._made = { before: new WeakRef(this), patch };
    return after;
  }

  /** Ids of all that can be another one than in an earlier state; null when this did not come out of it. @param {Journey} earlier */
  changedSince(earlier) {
    const changed = { records: new Set(), links: new Set() };
    let state = this;
    for (let i = 0; i < MOST_CHANGES && state && state !== earlier; i++) {
      for (const id of state._made?.patch.records.keys() ?? []) changed.records.add(id);
      for (const id of state._made?.patch.links.keys() ?? []) changed.links.add(id);
      state = state._made?.before.deref();
    }
    return state === earlier ? changed : null;
  }

  get head() {
    return this.records.get(this.id) ?? { id: this.id, kind: "journey" };
  }

  /** Links that leave a record. */
  out(id, kind = "") {
    return chosen(this._adjacency().out.get(id), kind);
  }

  /** Links that come to a record. */
  into(id, kind = "") {
    return chosen(this._adjacency().into.get(id), kind);
  }

  /** Every record of a kind, in order. */
  ofKind(kind) {
    this._kinds ??= kindsOf(this.records);
    return this._kinds.get(kind) ?? [];
  }

  /** Records of a kind that stand in a holder, in order. */
  placed(holder, kind, way = "part_of") {
    const found = this.into(holder, way).map((link) => this.records.get(link.source));
    return found.filter((record) => record?.kind === kind).sort(inOrder);
  }

  _adjacency() {
    this._ways ??= waysOf(this.links);
    return this._ways;
  }
}

function merged(items, changes) {
  if (!changes.size) return items;
  const after = new Map(items);
  for (const [id, item] of changes) {
    if (item) after.set(id, item);
    else after.delete(id);
  }
  return after;
}

const chosen = (links = [], kind) => (kind ? links.filter((link) => link.kind === kind) : links);
