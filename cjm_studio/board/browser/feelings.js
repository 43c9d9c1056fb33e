/** How a touchpoint felt, for each persona: five buttons for emotion and five for reason. */

import { castOf, SHAPES } from "./curve.js";
import { element, svgElement } from "./elements.js";
import { newId } from "./ids.js";
import { portrait } from "./pictures.js";
import { together } from "./placing.js";

const VALUES = [-2, -1, 0, 1, 2];

/** The rows for a touchpoint. @param {import("./board.js").Board} board */
export function feelingsOf(touchpoint, board) {
  const titles = board.data.lanes.filter((lane) => lane.kinds[0] === "score");
  const personas = castOf(board).filter((look) => look.id);
  const looks = personas.length ? personas : castOf(board);
  return titles.map((lane) => element("div", "feelings", { role: "group", "aria-label": lane.title },
    element("span", "field-label", {}, lane.title),
    ...looks.map((look) => row(touchpoint, lane, look, board))));
}

function row(touchpoint, lane, look, board) {
  const score = scoreOf(touchpoint, lane.curve, look.id, board.journey);
  const value = score ? score.value ?? 0 : null;
  const name = look.name.split(",")[0];
  const mark = svgElement("svg", { viewBox: "-8 -8 16 16", width: 14, height: 14, "aria-hidden": "true" },
    svgElement("path", { d: SHAPES[look.shape] ?? SHAPES.circle, fill: look.colour }));
  const buttons = VALUES.map((each) => {
    const said = each > 0 ? `+${each}` : each < 0 ? `−${-each}` : "0";
    const isChosen = value !== null && Math.round(value) === each;
    const button = element("button", "feeling", {
      type: "button", "aria-pressed": isChosen ? "true" : "false", "aria-label": [lane.title, name, said].filter(Boolean).join(", "),
    }, said);
    button.style.setProperty("--persona", look.colour);
    button.addEventListener("click", () => give(touchpoint, lane.curve, look.id, isChosen ? null : each, board));
    return button;
  });
  return element("div", "feeling-row", {}, element("span", "feeling-name", {}, mark, ...portrait(board.journey, look.id), name), element("span", "feeling-buttons", {}, ...buttons));
}

function scoreOf(touchpoint, curve, persona, journey) {
  return journey.placed(touchpoint.id, "score", "scores").find((score) => {
    const felt = journey.out(score.id, "felt_by").map((link) => link.target);
    return (score.curve ?? "emotion") === curve && (persona ? felt.includes(persona) : !felt.length);
  });
}

/** Set the value, make the score, or take it away with null. */
function give(touchpoint, curve, persona, value, board) {
  const score = scoreOf(touchpoint, curve, persona, board.journey);
  if (score) {
    board.act(value === null ? { kind: "remove", record: score.id } : { kind: "set", item: score.id, values: { value } });
    return;
  }
  const made = { kind: "score", id: newId("score"), curve, value };
  const commands = [{ kind: "add", record: made, into: touchpoint.id }];
  if (persona) commands.push({ kind: "link", link: { kind: "felt_by", id: newId("felt_by"), source: made.id, target: persona } });
  board.act(together(commands));
}
