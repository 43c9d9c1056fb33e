/** Being brought somewhere: once, when everybody is called, or all the time while somebody has the spotlight. */

import { element, set, write } from "/board/elements.js";
import { icon } from "/board/icons.js";
import { filled } from "./texts.js";
import { stageOf, stepOf } from "./workshop.js";

export class Following {
  /** @param {import("./page.js").Page} page */
  constructor(page) {
    this._page = page;
    /** Who has the spotlight; "" when nobody has. */
    this._leader = "";
    this._isAlone = false;
    this._words = element("span", "following-words", { dir: "auto" });
    this._toggle = element("button", "plain-button", { type: "button" });
    this._toggle.addEventListener("click", () => (this.isOn ? this.leave() : this._follow()));
    this.node = element("div", "following", { role: "status", hidden: true }, icon("map", 20), this._words, this._toggle);
  }

  /** Whether this page goes where the leader goes. */
  get isOn() {
    return this._leads && !this._isAlone;
  }

  get _leads() {
    return this._leader !== "" && this._leader !== this._page.you.id;
  }

  /** @param {any} message what the room says */
  hear(message) {
    const leader = message.type === "spotlight" ? message.by : message.spotlight;
    if (leader === undefined || leader === this._leader) return;
    this._leader = leader;
    this._seen = "";
    // Nobody is taken away from what he is writing: then he is asked.
    this._isAlone = this._page.isWriting;
    this._page.schedule();
  }

  /** The facilitator asks everybody to look at a place. */
  gather({ name, record, cell }) {
    const page = this._page;
    const target = this._shown({ record, cell });
    const place = page.journey?.records.get(target);
    const said = filled(page.words.gathered, { name: name || page.words.anonymous, place: place ? page.wordsOf(place) : page.words.all_places });
    if (page.isWriting) page.notices.tell(said, "", { label: page.words.look, act: () => page.map.show(target) });
    else {
      page.map.show(target);
      page.notices.tell(said);
    }
  }

  update() {
    const page = this._page;
    // The whole board follows by itself and says so.
    this.node.hidden = !this._leads || page.map.isBoard;
    if (this.node.hidden) return;
    const leader = page.people.find((person) => person.id === this._leader);
    const name = leader?.name || page.words.anonymous;
    write(this._words, filled(this.isOn ? page.words.following : page.words.leads, { name }));
    write(this._toggle, this.isOn ? page.words.go_on_alone : page.words.follow);
    set(this.node, { "data-state": this.isOn ? "on" : "off" });
    if (this.isOn && leader) this._goTo(leader);
    const home = page.map.isOpen ? page.map.head : page.top;
    if (home.nextSibling !== this.node) home.after(this.node);
  }

  /** Closing the map is going on alone. */
  leave() {
    if (!this.isOn) return;
    this._isAlone = true;
    this._page.map.close();
    this._page.schedule();
  }

  _follow() {
    this._isAlone = false;
    this._seen = "";
    this._page.schedule();
  }

  _goTo(leader) {
    const seen = JSON.stringify([leader.record, leader.cell]);
    if (seen === this._seen) return;
    this._seen = seen;
    this._page.map.show(this._shown(leader));
  }

  /** What of a place stands in the list of the map: the card itself, else its step or stage. */
  _shown({ record, cell }) {
    const { journey, settings } = this._page;
    const found = journey?.records.get(record);
    const isListed = found && (found.kind === "stage" || found.kind === "step" || settings.kinds[found.kind]);
    if (isListed) return found.id;
    return (stepOf(journey, found) ?? stageOf(journey, found))?.id ?? cell?.step ?? cell?.stage ?? "";
  }
}
