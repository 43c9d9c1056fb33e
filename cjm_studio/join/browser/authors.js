/** Who wrote which note, as far as one may know it. */

export class Authors {
  /** @param {import("./page.js").Page} page */
  constructor(page) {
    this._page = page;
    this._authors = new Map();
    this._members = new Map();
  }

  /** From a welcome: what the room knows so far. */
  learn({ authors, members, people }) {
    if (authors) this._authors = new Map(Object.entries(authors));
    this.meet(people);
    this.meet(members);
  }

  /** People by their ids. */
  meet(people) {
    for (const person of people ?? []) this._members.set(person.id, person);
  }

  /** From an act of anybody: what is new on the map is his. */
  take({ action, by, records }) {
    if (action !== "do" || !by) return;
    for (const [before, after] of records ?? []) if (!before && after) this.note(after.id, by);
  }

  /** A record is somebody's. */
  note(recordId, personId) {
    this._authors.set(recordId, personId);
  }

  isMine(recordId) {
    return this._page.you.id !== "" && this._authors.get(recordId) === this._page.you.id;
  }

  /** The person who wrote a record; null when nobody says so. */
  of(recordId) {
    return this._members.get(this._authors.get(recordId)) ?? null;
  }
}
