/** What the room says, and what the page does about it. */

import { textOf } from "./page.js";
import { setText } from "./acts.js";

/** @param {import("./page.js").Page} page @param {any} message */
export function hear(page, message) {
  if (typeof message.now_ms === "number") page.clock.set(message.now_ms);
  HEARD[message.type]?.(page, message);
  page.following.hear(message);
}

const HEARD = {
  welcome(page, message) {
    page.you = { ...page.you, ...message.you };
    page.wasOnline = true;
    page.authors.learn(message);
    remember(page, message);
    if (message.journey) page.document.load(message.journey, message.revision);
    else HEARD.entries(page, message);
    for (const { type, id, command } of page.connection.unacknowledged) {
      if (type === "do") page.document.keepShowing(id, command);
    }
    HEARD.people(page, message);
  },

  resync(page, message) {
    HEARD.welcome(page, message);
  },

  entries(page, message) {
    for (const entry of message.entries ?? []) page.authors.take(entry);
    page.document.take(message.entries ?? []);
  },

  done(page, message) {
    page.document.done(message.id, message.revision);
    remember(page, message);
    page.schedule();
  },

  refused(page, message) {
    page.notices.tell(message.reason, textOf(page.document.refuse(message.id)));
  },

  conflict(page, { id, record, field, theirs, yours }) {
    page.document.refuse(id);
    const act = () => page.act(setText(record, field, yours));
    page.notices.tell(page.words.conflict.replace("{theirs}", () => theirs), yours, { label: page.words.save, act });
  },

  people(page, message) {
    page.people = message.people ?? [];
    page.schedule();
  },

  members(page, message) {
    page.authors.meet(message.members);
    page.schedule();
  },

  gather(page, message) {
    page.following.gather(message);
  },

  bye(page, message) {
    page.end(message.reason ?? "");
  },
};

function remember(page, { can_undo: undo, can_redo: redo }) {
  if (undo !== undefined) page.can.undo = undo;
  if (redo !== undefined) page.can.redo = redo;
}
