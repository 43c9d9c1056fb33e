/** Which cards are chosen. */

export class Selection {
  /** @param {() => void} changed */
  constructor(changed) {
    this._changed = changed;
    this._ids = new Set();
  }

  get ids() {
    return [...this._ids];
  }

  /** The one chosen record; "" when none or several are. */
  get only() {
    return this._ids.size === 1 ? this.ids[0] : "";
  }

  has(id) {
    return this._ids.has(id);
  }

  choose(...ids) {
    this._ids = new Set(ids.filter(Boolean));
    this._changed();
  }

  /** Choose also, or no longer. */
  toggle(id) {
    if (!this._ids.delete(id)) this._ids.add(id);
    this._changed();
  }

  /** Choose also everything from the last chosen card to this one, in the order of `all`. */
  extend(id, all) {
    const last = [...this._ids].at(-1);
    const [from, to] = [all.indexOf(last), all.indexOf(id)].sort((one, other) => one - other);
    for (const between of from < 0 ? [id] : all.slice(from, to + 1)) this._ids.add(between);
    this._changed();
  }

  /** Forget what is gone. @param {(id: string) => boolean} isThere */
  keep(isThere) {
    this._ids = new Set(this.ids.filter(isThere));
  }
}
