/** What the room says, and what the board does about it. */

import { makeAway, updateAway } from "./away.js";
import { updateSaved } from "./bar.js";
import { Connection } from "./connection.js";
import { sayGoodBye } from "./good_bye.js";
import { randomHex } from "./ids.js";

/** The wire of a board to the room of its journey. @param {import("./board.js").Board} board */
export function connect(board) {
  const client = randomHex(8);
  const { language, journey } = board.data;
  const away = makeAway();
  board.floor.before(away);
  return new Connection({
    address: `${location.origin.replace(/^http/, "ws")}/ws/${encodeURIComponent(journey)}`,
    hello: () => ({ client, name: board.name, since: board.document.revision, language }),
    hear: (message) => hear(board, message),
    noticed() {
      if (!board.connection) return;
      updateSaved(board.bar, board);
      updateAway(away, board);
    },
  });
}

/** @param {import("./board.js").Board} board @param {any} message */
export function hear(board, message) {
  board.workshop.hear(message);
  HEARD[message.type]?.(board, message);
  for (const part of board.parts) part.hear?.(message);
}

const HEARD = {
  welcome(board, message) {
    board.people.you = message.you ?? board.people.you;
    board.wasOnline = true;
    remember(board, message);
    if (message.journey) board.document.load(message.journey, message.revision);
    else board.document.take(message.entries ?? [], board.people.you.id);
    for (const { type, id, command } of board.connection.unacknowledged) {
      if (type === "do") board.document.keepShowing(id, command);
    }
    board.people.take(message.people);
    board.people.tellAgain();
  },

  resync(board, message) {
    HEARD.welcome(board, message);
  },

  entries(board, message) {
    board.document.take(message.entries, board.people.you.id);
  },

  done(board, message) {
    board.document.done(message.id, message.revision);
    remember(board, message);
    board.schedule();
  },

  refused(board, message) {
    const command = board.document.refuse(message.id);
    board.notices.tell(message.reason, command ? wordsOf(command, board) : "");
  },

  conflict(board, { id, record, field, theirs, yours }) {
    board.document.refuse(id);
    const reason = board.words.conflict.replace("{theirs}", () => theirs);
    const act = () => board.act({ kind: "set", item: record, values: { [field]: yours } });
    board.notices.tell(reason, yours, { label: board.words.take_mine, act });
  },

  people(board, message) {
    board.people.take(message.people);
  },

  bye(board, message) {
    sayGoodBye(board, message.reason ?? "");
  },
};

function remember(board, { can_undo: undo, can_redo: redo }) {
  if (undo !== undefined) board.can.undo = undo;
  if (redo !== undefined) board.can.redo = redo;
}

/** What somebody had typed in a command that did not come true. */
function wordsOf(command, board) {
  if (command.kind === "gesture") return command.commands.map((part) => wordsOf(part, board)).filter(Boolean).join("\n");
  if (command.kind === "take back") return "";
  const values = command.kind === "set" ? command.values : command.kind === "add" ? command.record : {};
  const { id, kind, order, ...written } = values;
  return Object.values(written).filter((value) => typeof value === "string").join("\n");
}
