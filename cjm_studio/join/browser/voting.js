/** The dot vote: what it is about, one's own dots, and the result once it is closed. */

import { element, keepChildren, set, write } from "/board/elements.js";
import { icon } from "/board/icons.js";
import { changeDots } from "./acts.js";
import { filled } from "./texts.js";
import { candidates, roundOf, spentIn, sumOf, votesOn } from "./workshop.js";

// So many dots are drawn; of more only the number is told.
const MOST_DRAWN = 10;

export class Voting {
  /** @param {import("./page.js").Page} page */
  constructor(page) {
    this._page = page;
    this._title = element("h2", "section-title", { id: "vote-title" });
    this._left = element("span", "section-state", { role: "status" });
    this._dots = element("span", "dots-left", { "aria-hidden": "true" });
    this._list = element("ul", "ballot");
    this._rest = element("h3", "ballot-rest", {}, page.words.rest);
    this._far = element("ul", "ballot");
    this._empty = element("p", "lesson", {}, page.words.nothing_to_vote);
    this.node = element("section", "voting", { hidden: true, "aria-labelledby": "vote-title" },
      element("div", "section-head", {}, this._title, this._left, this._dots), this._list, this._empty, this._rest, this._far);
  }

  update() {
    const page = this._page;
    const { journey, words, settings } = page;
    const round = roundOf(journey);
    this.node.hidden = !round;
    if (!round) return;
    this._isOpen = round.is_open !== false;
    this._round = round;
    const budget = round.votes_per_person ?? 5;
    this._free = budget - spentIn(journey, round, page.you.id);
    const scope = round.name || settings.scopes[round.scope ?? "everything"];
    write(this._title, this._isOpen ? filled(words.vote_for, { scope }) : words.result);
    const isVoter = this._isOpen && page.canWrite;
    set(write(this._left, isVoter ? filled(words.dots_left, { left: this._free, count: budget }) : ""), { hidden: !isVoter });
    this._drawDots(isVoter ? budget : 0);
    const { near, far } = candidates(journey, round, settings.in_scope);
    const lists = this._isOpen ? [near, far] : [this._ranked([...near, ...far]), []];
    this._rest.hidden = !lists[1].length || !lists[0].length;
    this._empty.hidden = lists[0].length + lists[1].length > 0;
    this._drawList(this._list, lists[0]);
    this._drawList(this._far, lists[1]);
  }

  _ranked(records) {
    const dots = new Map(records.map((record) => [record, sumOf(votesOn(this._page.journey, record.id, this._round))]));
    return records.filter((record) => dots.get(record)).sort((one, other) => dots.get(other) - dots.get(one));
  }

  _drawDots(budget) {
    if (budget > MOST_DRAWN) return void this._dots.replaceChildren();
    this._dots.replaceChildren(...Array.from({ length: budget }, (_, place) => element("i", place >= budget - this._free ? "is-free" : "")));
  }

  _drawList(list, records) {
    keepChildren(list, records, {
      key: (record) => record.id,
      make: (record) => this._make(record),
      update: (node, record) => this._draw(node, record),
    });
  }

  _make(record) {
    const { page, words } = { page: this._page, words: this._page.words };
    const part = (className, name) => element("button", className, { type: "button" }, icon(name, 22));
    const less = part("dot-button is-less", "remove");
    const more = part("dot-button is-more", "add");
    const open = element("button", "ballot-words", { type: "button", dir: "auto", title: words.comments });
    const node = element("li", "ballot-row", { "data-record-id": record.id }, element("span", "ballot-icon", { "data-kind": record.kind }), open, less, element("b", "ballot-dots", { "aria-live": "polite" }), more);
    less.addEventListener("click", () => this._change(record.id, -1, less, more));
    more.addEventListener("click", () => this._change(record.id, 1, more, more));
    open.addEventListener("click", () => page.talk.open(record.id));
    return node;
  }

  _draw(node, record) {
    const page = this._page;
    const { words, journey } = page;
    const [sign, open, less, count, more] = node.children;
    const votes = votesOn(journey, record.id, this._round);
    const mine = sumOf(votes.filter((vote) => vote.voter === page.you.id));
    const text = page.wordsOf(record);
    const name = iconOf(record, page.settings);
    if (sign.dataset.icon !== name) sign.replaceChildren(icon(name, 22));
    sign.dataset.icon = name;
    write(open, text);
    const isVoter = this._isOpen && page.canWrite;
    set(less, { hidden: !isVoter || !mine, "aria-label": filled(words.less, { text }) });
    set(more, { hidden: !isVoter, "aria-label": filled(words.more, { text }), "aria-disabled": String(this._free < 1) });
    const shown = this._isOpen ? mine : sumOf(votes);
    set(write(count, shown ? String(shown) : ""), { hidden: !shown });
    node.classList.toggle("is-mine", isVoter && mine > 0);
  }

  _change(id, by, button, other) {
    const page = this._page;
    if (by > 0 && this._free < 1) return page.notices.tell(page.words.no_more_dots);
    const act = changeDots(page.journey, this._round, id, page.you.id, by);
    if (!act) return;
    page.make(act);
    page.render();
    if (button.hidden) other.focus();
  }
}

/** The cause of a pain, where it is known; else the sign of the kind. */
export function iconOf(record, settings) {
  if (record.kind === "pain_point" && record.cause) return settings.cause_icons[record.cause] ?? "info";
  return settings.kinds[record.kind]?.icon ?? "info";
}
