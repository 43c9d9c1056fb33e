/** The places on the map where a note may stand: steps, under their stages. */

import { element } from "/board/elements.js";
import { stageOf, stepOf } from "./workshop.js";

/** Where a note stands, in words. */
export function placeName(page, note) {
  const step = stepOf(page.journey, note);
  const stage = step ? null : stageOf(page.journey, note);
  const place = step ?? stage;
  return place ? page.wordsOf(place) : page.words.no_place;
}

export class PlaceChoice {
  /** @param {import("./page.js").Page} page @param {string} chosen @param {boolean} isNew a new note may stand nowhere */
  constructor(page, chosen, isNew = true) {
    this._page = page;
    this._isNew = isNew;
    this._select = element("select", "place-select", { "aria-label": page.words.place });
    this.node = element("label", "place-choice", {}, element("span", "field-label", {}, page.words.place), this._select);
    this._select.addEventListener("change", () => { this.isOwn = true; });
    this.offer(chosen);
  }

  /** "" for no place, a step's id, or "stage:<id>". */
  get value() {
    return this._select.value;
  }

  /** Offer what the map has now. */
  offer(chosen) {
    const { journey, words } = this._page;
    const places = journey.ofKind("stage").map((stage) => [stage, journey.placed(stage.id, "step")]);
    const signature = JSON.stringify([chosen, places.map(([stage, steps]) => [stage.id, stage.name, steps.map((step) => [step.id, step.name])])]);
    if (signature === this._signature) return;
    this._signature = signature;
    const options = this._isNew || !chosen ? [element("option", "", { value: "" }, words.no_place)] : [];
    for (const [stage, steps] of places) {
      if (steps.length) options.push(group(this._page, stage, steps));
      else if (this._isNew) options.push(element("option", "", { value: `stage:${stage.id}` }, this._page.wordsOf(stage)));
    }
    this._select.replaceChildren(...options);
    this._select.value = chosen;
    if (this._select.selectedIndex < 0) this._select.selectedIndex = 0;
  }
}

function group(page, stage, steps) {
  const options = steps.map((step) => element("option", "", { value: step.id }, page.wordsOf(step)));
  return element("optgroup", "", { label: page.wordsOf(stage) }, ...options);
}
