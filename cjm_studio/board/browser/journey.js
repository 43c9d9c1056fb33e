/** The journey in the browser: records and links by id, and a quick way from a record to its links. */

import { inOrder } from "./order.js";

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
  }

  /** @param {{id: string, records: JourneyRecord[], links: JourneyLink[]}} written */
  static read(written) {
    const byId = (items) => new Map(items.map((item) => [item.id, item]));
    return new Journey(written.id, byId(written.records), byId(written.links));
  }

  /** The journey with these put in, or taken out where they are null. @param {Patch} patch */
  patched(patch) {
    return new Journey(this.id, merged(this.records, patch.records), merged(this.links, patch.links));
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
    if (!this._kinds) {
      this._kinds = new Map();
      for (const record of this.records.values()) append(this._kinds, record.kind, record);
      for (const found of this._kinds.values()) found.sort(inOrder);
    }
    return this._kinds.get(kind) ?? [];
  }

  /** Records of a kind that stand in a holder, in order. */
  placed(holder, kind, way = "part_of") {
    const found = this.into(holder, way).map((link) => this.records.get(link.source));
    return found.filter((record) => record?.kind === kind).sort(inOrder);
  }

  _adjacency() {
    if (!this._ways) {
      this._ways = { out: new Map(), into: new Map() };
      for (const link of this.links.values()) {
        append(this._ways.out, link.source, link);
        append(this._ways.into, link.target, link);
      }
    }
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

function append(map, key, item) {
  const found = map.get(key);
  if (found) found.push(item);
  else map.set(key, [item]);
}

const chosen = (links = [], kind) => (kind ? links.filter((link) => link.kind === kind) : links);
