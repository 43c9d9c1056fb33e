/** Pasting: several lines make several cards; a block of spreadsheet cells fills cell after cell. */

import { adding, newCard, together } from "./placing.js";

const MOST_CARDS = 500;
const LONGEST = 20_000;
// A frame that the room takes has at most 1 MB.
const MOST_TEXT = 200_000;

/** The lines of a text that have words. @returns {string[]} */
export const linesOfText = (text) =>
  text.split(/\r\n|\r|\n/u).map((line) => line.trim().slice(0, LONGEST)).filter(Boolean).slice(0, MOST_CARDS);

/** The columns of a pasted block, each with its lines; several columns come from a spreadsheet. */
export function columnsOfText(text) {
  const rows = text.replace(/\s+$/u, "").split(/\r\n|\r|\n/u).slice(0, MOST_CARDS).map((row) => row.split("\t"));
  const width = Math.max(...rows.map((row) => row.length));
  const column = (index) => rows.map((row) => (row[index] ?? "").trim().slice(0, LONGEST)).filter(Boolean);
  return Array.from({ length: width }, (_, index) => column(index));
}

/** Make cards of a pasted text, beginning in this cell. @param {import("./board.js").Board} board */
export function paste(board, cellKey, text) {
  const lane = board.laneOf(cellKey);
  if (!lane?.adds || !text.trim()) return;
  if (text.length > MOST_TEXT) return void board.notices.tell(board.words.too_much);
  const start = lane.cells.findIndex((cell) => cell.key === cellKey);
  const commands = [];
  let last = "";
  for (const [offset, lines] of columnsOfText(text).entries()) {
    const cell = lane.cells[start + offset];
    if (!cell || !lines.length) continue;
    const records = lines.map((line) => newCard(lane, line, board.data));
    const { command, refusal } = adding(board.journey, cell, records, "", board.words);
    if (refusal) return board.notices.tell(refusal, text.slice(0, 300));
    commands.push(...(command.kind === "gesture" ? command.commands : [command]));
    last = records.at(-1).id;
  }
  if (!commands.length) return;
  board.act(together(commands));
  board.render();
  board.focusOn(last);
}
