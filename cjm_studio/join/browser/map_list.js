/** The map as a list: stage after stage, step after step, what stands there. */

import { element, keepChildren, set, write } from "/board/elements.js";
import { icon } from "/board/icons.js";
import { illustrate, shownPicture } from "/board/pictures.js";
import { quoted } from "./texts.js";
import { iconOf } from "./voting.js";
import { hasBecome, stageOf, stepOf, sumOf, target, votesOn } from "./workshop.js";

export class MapList {
  /** @param {import("./page.js").Page} page @param {HTMLElement} place */
  constructor(page, place) {
    this._page = page;
    this._jumps = element("nav", "map-jumps", { "aria-label": page.words.steps_of });
    this._stages = element("div", "map-stages");
    this._empty = element("p", "lesson", {}, page.words.empty_map);
    place.replaceChildren(this._jumps, this._empty, this._stages);
  }

  /** Scroll to a record, which is marked as that which is looked at. */
  show(id) {
    this._stages.querySelector(".is-looked-at")?.classList.remove("is-looked-at");
    const node = id && this._stages.querySelector(`[data-record-id="${CSS.escape(id)}"]`);
    if (!node) return;
    node.classList.add("is-looked-at");
    node.scrollIntoView({ block: node.matches("li") ? "center" : "start" });
  }

  update() {
    const { journey, words } = this._page;
    const cards = this._cards();
    const stages = journey.ofKind("stage").map((stage) => ({ id: stage.id, stage, name: this._page.wordsOf(stage) }));
    if (cards.has("")) stages.push({ id: "", stage: null, name: words.no_place });
    this._empty.hidden = stages.length > 0;
    keepChildren(this._jumps, stages, {
      key: (each) => each.id,
      make: (each) => {
        const jump = element("button", "jump", { type: "button" });
        jump.addEventListener("click", () => this._stages.querySelector(`[data-stage="${CSS.escape(each.id)}"]`)?.scrollIntoView({ block: "start" }));
        return jump;
      },
      update: (node, each) => write(node, each.name),
    });
    keepChildren(this._stages, stages, {
      key: (each) => each.id,
      make: (each) => element("section", "map-stage", { "data-stage": each.id, "data-record-id": each.id }, element("h3", "map-stage-name", { dir: "auto" }), element("p", "map-voice", { dir: "auto" }), element("div", "map-steps")),
      update: (node, each) => this._drawStage(node, each, cards),
    });
  }

  /** Cards by the id of the step, else the stage, where they stand; "" for those without a place. */
  _cards() {
    const { journey, settings } = this._page;
    const cards = new Map();
    const isListed = (record) => !record.hidden && !hasBecome(journey, record.id);
    for (const kind of Object.keys(settings.kinds)) {
      for (const record of journey.ofKind(kind)) {
        if (!isListed(record) || target(journey, record.id, "gathered_in")) continue;
        const holder = (stepOf(journey, record) ?? stageOf(journey, record))?.id ?? "";
        cards.set(holder, [...(cards.get(holder) ?? []), record, ...journey.placed(record.id, "sticky", "gathered_in").filter(isListed)]);
      }
    }
    return cards;
  }

  _drawStage(node, { id, stage, name }, cards) {
    const page = this._page;
    write(node.children[0], name);
    const voice = quoted(stage?.voice ?? "", page.settings.language);
    set(write(node.children[1], voice), { hidden: !voice });
    const steps = id ? page.journey.placed(id, "step").map((step) => ({ id: step.id, name: page.wordsOf(step) })) : [];
    if (cards.has(id)) steps.push({ id, name: "" });
    keepChildren(node.children[2], steps, {
      key: (step) => step.id,
      make: (step) => element("div", "map-step", { "data-record-id": step.id }, element("h4", "map-step-name", { dir: "auto" }), element("ul", "map-cards")),
      update: (part, step) => {
        set(write(part.children[0], step.name), { hidden: !step.name });
        this._drawCards(part.children[1], cards.get(step.id) ?? []);
      },
    });
  }

  _drawCards(list, records) {
    const page = this._page;
    keepChildren(list, records, {
      key: (record) => record.id,
      make: (record) => {
        const open = element("button", "map-card", { type: "button", "data-kind": record.kind });
        open.addEventListener("click", () => page.talk.open(record.id));
        return element("li", "", { "data-record-id": record.id }, open);
      },
      update: (node, record) => {
        node.classList.toggle("is-gathered", Boolean(target(page.journey, record.id, "gathered_in")));
        const dots = sumOf(votesOn(page.journey, record.id));
        const shown = shownPicture(page.journey, record.id);
        const signature = JSON.stringify([page.wordsOf(record), iconOf(record, page.settings), dots, shown]);
        if (node.signature === signature) return;
        node.signature = signature;
        const words = element("span", "map-card-words", { dir: "auto" }, page.wordsOf(record));
        const kind = element("span", "unseen", {}, `${page.settings.kinds[record.kind].label}: `);
        const votes = dots ? [element("span", "note-dots", {}, icon("how_to_vote", 18), element("b", "", {}, String(dots)))] : [];
        node.firstChild.replaceChildren(icon(iconOf(record, page.settings), 20), kind, words, ...votes);
        illustrate(node.firstChild, shown);
      },
    });
  }
}
