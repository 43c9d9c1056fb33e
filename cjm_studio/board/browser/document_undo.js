/**
 * What this page knows of its own acts, so that taking one back is seen at once. It knows nothing as soon as
 * the same person does something elsewhere: then the answer of the room is waited for.
 */

const MOST = 200;

export class OwnActs {
  constructor() {
    this._done = [];
    this._taken = [];
    /** What each confirmed act changed, by its id. */
    this._changes = new Map();
  }

  did(id) {
    this._done.push(id);
    this._taken = [];
  }

  /** The room has confirmed one of ours. */
  confirmed(id, entry) {
    this._changes.set(id, { records: entry.records, links: entry.links });
    for (const old of this._changes.keys()) {
      if (this._changes.size <= MOST) break;
      this._changes.delete(old);
    }
  }

  /** An act that was refused was never done. */
  refused(id) {
    this._done = this._done.filter((each) => each !== id);
  }

  isConfirmed(id) {
    return this._changes.has(id);
  }

  knows(id) {
    return this._done.includes(id) || this._taken.includes(id);
  }

  forget() {
    this._done = [];
    this._taken = [];
  }

  /** The act that undo or redo is about; "" when it is not known. @param {"undo"|"redo"} action */
  next(action) {
    const [from, to] = action === "undo" ? [this._done, this._taken] : [this._taken, this._done];
    const id = from.pop();
    if (id) to.push(id);
    return id ?? "";
  }

  /** What taking an act back, or doing it again, changes in a journey: only what nobody has changed since. */
  patch(journey, id, action) {
    const change = this._changes.get(id);
    if (!change) return null;
    const turned = (pairs, items) => new Map(pairs.map((pair) => (action === "undo" ? pair.toReversed() : pair))
      .filter(([is]) => sameAs(is, items)).map(([is, becomes]) => [(becomes ?? is).id, becomes]));
    return { records: turned(change.records, journey.records), links: turned(change.links, journey.links) };
  }
}

/** Whether an item is in a journey as the act has left it; what the act took out is not asked after. */
const sameAs = (is, items) => is === null || isSameItem(items.get(is.id), is);

/** Whether two records, or two links, say the same. */
export const isSameItem = (one, other) => one === other || JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const sorted = (item) => item && Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1));
