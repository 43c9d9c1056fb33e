/**
 * The journey as the server has it, and as it is shown: with what was done here and is not confirmed yet
 * on top. A refused command is simply dropped, and what it had changed is gone with it.
 */

import { applied } from "./commands.js";
import { Journey } from "./journey.js";

export class Document {
  /** @param {import("./commands.js").Rules} rules @param {() => void} changed called when `shown` is new */
  constructor(rules, changed) {
    this._rules = rules;
    this._changed = changed;
    this._confirmed = null;
    /** @type {Map<string, object>} command by its id, in the order in which they were done */
    this._pending = new Map();
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

  /** Changes that were made durable, by anybody, in order. */
  take(entries) {
    for (const entry of entries) {
      if (entry.revision <= this.revision) continue;
      const patch = { records: afterSides(entry.records), links: afterSides(entry.links) };
      this._confirmed = this._confirmed.patched(patch);
      this.revision = entry.revision;
      this._pending.delete(entry.id);
    }
    this._show();
  }

  /** Show a command at once. */
  do(id, command) {
    this._pending.set(id, command);
    this.shown = applied(this.shown, command, this._rules);
    this._changed();
  }

  /** Go on showing a command that an earlier page sent and nobody acknowledged. */
  keepShowing(id, command) {
    if (this._pending.has(id)) return;
    this._pending.set(id, command);
    this._show();
  }

  /** A command was made durable in `revision`; its change came with the entries or comes with the next. */
  done(id, revision) {
    if (revision <= this.revision && this._pending.delete(id)) this._show();
  }

  /** Take back what was shown for a command. @returns {object|undefined} the command */
  refuse(id) {
    const command = this._pending.get(id);
    if (this._pending.delete(id)) this._show();
    return command;
  }

  _show() {
    let shown = this._confirmed;
    for (const command of this._pending.values()) shown = applied(shown, command, this._rules);
    this.shown = shown;
    this._changed();
  }
}

const afterSides = (pairs) => new Map(pairs.map(([before, after]) => [(after ?? before).id, after]));
