/** Who else is here: faces in the bar, and a coloured tab on the card that a colleague is writing on. */

import { element, set } from "./elements.js";
import { icon } from "./icons.js";

const MOST_FACES = 5;
const SOONEST_MS = 100;

export class People {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    this._people = [];
    /** Everybody but oneself. */
    this.others = [];
    this.you = { id: "", name: "", colour: "" };
    this._told = "";
  }

  take(people) {
    this._people = people ?? [];
    const others = this._people.filter((person) => person.id !== this.you.id);
    // One's own steps come back as well.
    if (JSON.stringify(others) === JSON.stringify(this.others)) return;
    this.others = others;
    this._board.schedule();
  }

  /** Who writes on a record or looks at it, as a text that is another one when that changes. */
  stateOf(id) {
    const near = this.others.filter((person) => person.editing === id || person.record === id);
    return near.map((person) => `${person.id}${person.name}${person.colour}${person.editing === id}`).join();
  }

  /** Show on a card who writes on it, or looks at it. */
  mark(card, id) {
    const writer = id && this.others.find((person) => person.editing === id);
    const reader = id && !writer && this.others.find((person) => person.record === id);
    const colour = (writer || reader)?.colour ?? "";
    card.classList.toggle("is-locked", Boolean(writer));
    card.classList.toggle("is-watched", Boolean(reader));
    if (card.style.getPropertyValue("--person") !== colour) card.style.setProperty("--person", colour);
    const tab = card.querySelector(":scope > .lock");
    const said = writer ? this._board.words.is_typing.replace("{name}", () => writer.name || this._board.words.somebody) : "";
    if (tab && tab.textContent === said) return;
    tab?.remove();
    if (said) card.prepend(element("div", "lock", {}, icon("lock", 14), element("span", "", {}, said)));
  }

  /** Faces for the bar, oneself first. */
  faces() {
    const all = [this.you, ...this.others].filter((person) => person.id);
    const shown = all.slice(0, MOST_FACES).map((person) => face(person, this._board.words));
    if (all.length > MOST_FACES) shown.push(element("span", "face is-more", {}, `+${all.length - MOST_FACES}`));
    return shown;
  }

  /** Tell the others where one is, not more than ten times a second. */
  tell(where) {
    this._where = where;
    if (this._timer) return;
    this._timer = setTimeout(() => {
      this._timer = null;
      const said = JSON.stringify(this._where);
      if (said === this._told) return;
      this._told = said;
      this._board.connection.send({ type: "here", ...this._where });
    }, SOONEST_MS);
  }

  /** After a reconnect the room has forgotten. */
  tellAgain() {
    this._told = "";
    if (this._where) this.tell(this._where);
  }
}

function face(person, words) {
  const initials = (person.name || "").trim().split(/\s+/u).slice(0, 2).map((word) => [...word][0]).join("").toUpperCase();
  const name = person.name || words.somebody;
  return set(element("span", "face", { title: name, "aria-label": name, role: "img" }, initials || icon("person", 18)), { style: `--person:${cleanColour(person.colour)}` });
}

const cleanColour = (colour) => (/^#[0-9a-f]{6}$/iu.test(colour ?? "") ? colour : "#667080");
