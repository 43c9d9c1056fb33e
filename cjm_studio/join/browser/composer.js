/** The field at the bottom: one more thought, and where it belongs; beside it the way to the map. */

import { element, set } from "/board/elements.js";
import { icon } from "/board/icons.js";
import { addNote } from "./acts.js";
import { draft, drafted } from "./memory.js";
import { PlaceChoice } from "./places.js";
import { focusPlace, phaseOf } from "./workshop.js";

export class Composer {
  /** @param {import("./page.js").Page} page */
  constructor(page) {
    this._page = page;
    this._key = `cjm-draft ${page.journeyId}`;
    const { words } = page;
    this._field = element("textarea", "thought", { rows: 1, maxlength: 20_000, placeholder: words.one_more, "aria-label": words.one_more, enterkeyhint: "send", dir: "auto" });
    this._field.value = drafted(this._key);
    this._send = element("button", "round is-strong", { type: "button", "aria-label": words.send }, icon("send", 24));
    this._map = element("button", "round is-outlined", { type: "button", "aria-label": words.map }, icon("map", 24));
    this._map.append(element("span", "map-words", {}, words.map));
    this._private = element("span", "private", { hidden: true }, icon("lock", 18), words.private);
    this._more = element("div", "composer-more", { hidden: true });
    this._row = element("div", "composer-row", {}, this._field, this._send, this._map);
    this.node = element("footer", "composer", {}, this._more, this._row);
    this._field.addEventListener("input", () => this._typed());
    this._field.addEventListener("focus", () => this.update());
    this._field.addEventListener("keydown", (event) => this._pressed(event));
    this._send.addEventListener("click", () => this._commit());
    this._map.addEventListener("click", () => page.map.open());
  }

  get text() {
    return this._field.value.trim();
  }

  update() {
    const page = this._page;
    if (!page.journey) return;
    const place = focusPlace(page.journey);
    if (!this._places) {
      this._places = new PlaceChoice(page, place);
      this._more.append(this._places.node, this._private);
    } else if (!this._places.isOwn || this._focus !== place) {
      this._places.isOwn = false;
      this._places.offer(place);
    } else this._places.offer(this._places.value);
    this._focus = place;
    this._private.hidden = !this._isSilent();
    set(this._field, { hidden: !page.canWrite });
    this.node.classList.toggle("is-reading", !page.canWrite);
    this._dress();
  }

  _isSilent() {
    return phaseOf(this._page.journey)?.activity === "writing";
  }

  _dress() {
    const isWriting = this.text !== "";
    this._send.hidden = !isWriting || !this._page.canWrite;
    this._map.hidden = isWriting && this._page.canWrite && matchMedia("(max-width: 899px)").matches;
    this._more.hidden = !this._page.canWrite || !(isWriting || this.node.contains(document.activeElement) && document.activeElement !== this._map);
    this._field.style.height = "auto";
    this._field.style.height = `${Math.min(this._field.scrollHeight + 2, 160)}px`;
  }

  _typed() {
    draft(this._key, this._field.value);
    this._dress();
  }

  _pressed(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this._commit();
  }

  _commit() {
    const page = this._page;
    if (!this.text || !page.canWrite || !page.journey) return;
    page.make(addNote(this.text, this._places?.value ?? "", this._isSilent()));
    this._field.value = "";
    this._typed();
    this._field.focus();
  }
}
