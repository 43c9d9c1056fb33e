/**
 * The journey as the server has it, and as it is shown: with what was done here and is not confirmed yet
 * on top. A refused command is simply dropped, and what it had changed is gone with it.
 */

import { applied } from "./commands.js";
import { isSameItem, OwnActs } from "./document_undo.js";
import { Journey } from "./journey.js";

export class Document {
  /** @param {import("./commands.js").Rules} rules @param {() => void} changed called when `shown` is new */
  constructor(rules, changed) {
    this._rules = rules;
    this._changed = changed;
    this._confirmed = null;
    /** @type {Map<string, object>} command by its id, in the order in which they were done */
    this._pending = new Map();
    this._own = new OwnActs();
    this.revision = null;
    /** @type {Journey|null} */
    this.shown = null;
  }

  /** The whole journey as it is at a revision. */
  load(written, revision) {
    this._confirmed = Journey.read(written);
    this.revision = revision;
    this._show();
  }

  /** Changes that were made durable, by anybody, in order. @param {string} [you] who is at this page */
  take(entries, you = "") {
    const before = this._confirmed;
    for (const entry of entries) {
      if (entry.revision <= this.revision) continue;
      if (this._own.knows(entry.id)) this._own.confirmed(entry.id, entry);
      else if (entry.by === you && !this._pending.has(entry.id)) this._own.forget();
      const patch = { records: afterSides(entry.records), links: afterSides(entry.links) };
      this._confirmed = this._confirmed.patched(patch);
      this.revision = entry.revision;
      this._pending.delete(entry.id);
    }
    if (this._isShownSince(before)) this._confirmed = this.shown;
    this._show();
  }

  /** Whether what is shown has become durable just as it is: then nothing has to be drawn anew. */
  _isShownSince(before) {
    if (this._pending.size) return false;
    const [done, shown] = [this._confirmed.changedSince(before), this.shown?.changedSince(before)];
    if (!done || !shown) return false;
    return ["records", "links"].every((side) => [...done[side], ...shown[side]]
      .every((id) => isSameItem(this._confirmed[side].get(id), this.shown[side].get(id))));
  }

  /** Whether the server has a record. */
  isDurable(id) {
    return Boolean(this._confirmed?.records.has(id));
  }

  /** Show a command at once. */
  do(id, command) {
    this._pending.set(id, command);
    this._own.did(id);
    this.shown = applied(this.shown, command, this._rules);
    this._changed();
  }

  /** Show at once that one's last act is taken back, or done again, when this page knows which one that is. */
  takeBack(id, action) {
    const about = this._own.next(action);
    if (!about) return;
    this._pending.set(id, { kind: "take back", about, action });
    this._show();
  }

  /** Go on showing a command that an earlier page sent and nobody acknowledged. */
  keepShowing(id, command) {
    if (this._pending.has(id)) return;
    this._pending.set(id, command);
    this._show();
  }

  /** A command was made durable in `revision`; its change came with the entries or comes with the next. */
  done(id, revision) {
    if (revision <= this.revision && !this._own.isConfirmed(id)) this._own.refused(id);
    if (revision <= this.revision && this._pending.delete(id)) this._show();
  }

  /** Take back what was shown for a command. @returns {object|undefined} the command */
  refuse(id) {
    const command = this._pending.get(id);
    this._own.refused(id);
    if (command?.kind === "take back") this._own.forget();
    if (this._pending.delete(id)) this._show();
    return command;
  }

  _show() {
    let shown = this._confirmed;
    const taken = new Set();
    for (const { kind, about, action } of this._pending.values()) {
      if (kind === "take back" && action === "undo") taken.add(about);
      else if (kind === "take back") taken.delete(about);
    }
    for (const [id, command] of this._pending) {
      if (command.kind === "take back") shown = this._turned(shown, command);
      else if (!taken.has(id)) shown = applied(shown, command, this._rules);
    }
    this.shown = shown;
    this._changed();
  }

  /** An act that is confirmed is turned by what it changed; one that is not, is simply left out. */
  _turned(shown, { about, action }) {
    const patch = this._pending.has(about) ? null : this._own.patch(shown, about, action);
    return patch ? shown.patched(patch) : shown;
  }
}

const afterSides = (pairs) => new Map(pairs.map(([before, after]) => [(after ?? before).id, after]));
