/** The card of the phase: which it is, the question that is put to the room, and what it looks at. */

import { element, set, write } from "/board/elements.js";
import { filled, quoted } from "./texts.js";
import { focusOf, phaseOf, stageOf } from "./workshop.js";

export class Prompt {
  /** @param {import("./page.js").Page} page */
  constructor(page) {
    this._page = page;
    this._bars = element("span", "phase-bars", { "aria-hidden": "true" });
    this._which = element("p", "phase-which");
    this._question = element("h2", "phase-question", { dir: "auto" });
    this._focus = element("p", "phase-focus", { dir: "auto" });
    this._voice = element("p", "phase-voice", { dir: "auto" });
    this.node = element("section", "prompt", { "aria-live": "polite" }, element("div", "phase-line", {}, this._bars, this._which), this._question, this._focus, this._voice);
  }

  update() {
    const { journey, words, settings } = this._page;
    const found = phaseOf(journey);
    this.node.classList.toggle("is-quiet", !found);
    set(this._bars.parentElement, { hidden: !found });
    const focus = found ? focusOf(journey) : null;
    const stage = stageOf(journey, focus);
    const question = found?.phase.name ?? "";
    write(this._question, found ? question || settings.activities[found.activity] : words.no_phase);
    // A question that names what it looks at need not have it said twice.
    const name = focus ? this._page.wordsOf(focus) : "";
    const isSaid = !name || question.toLowerCase().includes(name.toLowerCase());
    set(write(this._focus, isSaid ? "" : name), { hidden: isSaid });
    const voice = quoted(stage?.voice ?? "", settings.language);
    set(write(this._voice, voice), { hidden: !voice });
    if (!found) return;
    write(this._which, filled(words.phase_of, { n: found.number, count: found.count, activity: settings.activities[found.activity] }));
    const bars = Array.from({ length: found.count }, (_, place) => element("i", place < found.number ? "is-done" : ""));
    this._bars.replaceChildren(...bars);
  }
}
