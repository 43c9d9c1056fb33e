/** The line at the top: whose map it is, who one is, how many are here, what is left of the time. */

import { element, set, write } from "/board/elements.js";
import { icon } from "/board/icons.js";
import { asClock, timeLeft } from "./clock.js";
import { LONGEST_NAME } from "./naming.js";
import { Sheet } from "./sheet.js";
import { counted } from "./texts.js";
import { workshopOf } from "./workshop.js";

export class TopLine {
  /** @param {import("./page.js").Page} page */
  constructor(page) {
    this._page = page;
    const { words } = page;
    this._face = element("button", "own-face", { type: "button", "aria-haspopup": "dialog" });
    this._title = element("h1", "top-title", { dir: "auto" }, page.title);
    this._state = element("p", "top-state", { role: "status" });
    this._time = element("span", "timer-time");
    this._sign = element("span", "timer-sign");
    this._timer = element("div", "timer", { role: "timer", "aria-label": words.time_left, hidden: true }, this._sign, this._time);
    this.node = element("header", "top-line", {}, this._face, element("div", "top-words", {}, this._title, this._state), this._timer);
    this._face.addEventListener("click", () => this._open());
    page.clock.each(() => this._tick());
  }

  update() {
    const page = this._page;
    write(this._title, page.journey.head.name || page.title);
    write(this._face, initials(page.name));
    set(this._face, { "aria-label": `${page.words.name}: ${page.name}` });
    this._face.style.setProperty("--person", /^#[0-9a-f]{6}$/iu.test(page.you.colour) ? page.you.colour : "#667080");
    write(this._state, this._said());
    set(this._state, { "data-state": page.connection.online ? "online" : "away" });
    this._tick();
  }

  _said() {
    const { words, connection, people, name, settings } = this._page;
    if (connection.online) return `${name} · ${counted(settings, "people", people.length)}`;
    if (!this._page.wasOnline) return words.connecting;
    return connection.waiting ? words.away_waiting.replace("{count}", connection.waiting) : words.away;
  }

  _tick() {
    const { journey, clock, words } = this._page;
    const left = journey && timeLeft(workshopOf(journey), clock.nowMs);
    this._timer.hidden = !left;
    if (!left) return;
    const isOver = left.runs && left.seconds === 0;
    const name = isOver ? "error" : left.runs ? "timer" : "pause";
    if (this._sign.dataset.icon !== name) this._sign.replaceChildren(icon(name, 20));
    this._sign.dataset.icon = name;
    this._timer.classList.toggle("is-over", isOver);
    write(this._time, asClock(left.seconds));
    set(this._timer, { title: isOver ? words.time_over : left.runs ? words.time_left : words.paused });
  }

  /** The name and the language, to be changed. */
  _open() {
    const page = this._page;
    const { words } = page;
    const field = element("input", "name-field", { id: "other-name", type: "text", maxlength: LONGEST_NAME, dir: "auto", autocomplete: "given-name" });
    field.value = page.name;
    const languages = ["en", "ru"].map((code) => {
      const button = element("button", "choice", { type: "button", "aria-pressed": String(code === page.settings.language) }, code.toUpperCase());
      button.addEventListener("click", () => code !== page.settings.language && (sheet.close(), page.speak(code)));
      return button;
    });
    const form = element("form", "you-form", {},
      element("label", "field-label", { for: "other-name" }, words.name), field,
      element("span", "field-label", { id: "language-label" }, words.language),
      element("div", "choices", { role: "group", "aria-labelledby": "language-label" }, ...languages),
      element("button", "primary is-wide", { type: "submit" }, words.save));
    const sheet = new Sheet(words.you, words.close, form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const name = field.value.trim();
      if (name && name !== page.name) page.rename(name);
      sheet.close();
    });
    sheet.open();
  }
}

/** The first letters of a name. */
export function initials(name) {
  return name.trim().split(/\s+/u).slice(0, 2).map((word) => [...word][0] ?? "").join("").toUpperCase();
}
