/** The map over the page: the whole board where there is room for it, a list to be read on a phone. */

import { element, write } from "/board/elements.js";
import { icon } from "/board/icons.js";
import { closed, opened } from "./back.js";
import { MapList } from "./map_list.js";
import { filled } from "./texts.js";
import { WholeBoard } from "./whole_board.js";

const WIDE = "(min-width: 900px)";

export class MapView {
  /** @param {import("./page.js").Page} page */
  constructor(page) {
    this._page = page;
    const { words } = page;
    const back = element("button", "plain-button map-back", { type: "button" }, icon("arrow_back", 24), element("span", "", {}, words.back));
    this._title = element("h2", "map-title", { dir: "auto" });
    this._place = element("div", "map-place");
    this.node = element("section", "map-view", { hidden: true, "aria-label": words.all_places }, element("div", "map-head", {}, back, this._title), this._place);
    this._shut = () => this.close();
    back.addEventListener("click", this._shut);
    this.node.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented && this._list) this.close();
    });
    this._back = back;
    this.isOpen = false;
  }

  /** Open the map. @param {string} [recordId] what is looked for on it */
  open(recordId = "") {
    const page = this._page;
    if (this.isOpen || !page.journey) return;
    this.isOpen = true;
    this._before = document.activeElement;
    this.node.hidden = false;
    page.root.inert = true;
    write(this._title, page.journey.head.name || page.title);
    if (matchMedia(WIDE).matches) this._openBoard();
    else this._list = new MapList(page, this._place);
    this.update();
    this._back.focus();
    this._list?.show(recordId);
    opened(this._shut);
  }

  _openBoard() {
    const page = this._page;
    // The board has the line and the outbox while it is here; both come back with the page.
    page.connection.close();
    this._board = new WholeBoard(page, this._place, () => {
      page.notices.tell(page.words.board_failed);
      this.close();
    });
  }

  update() {
    this._list?.update();
  }

  /** The facilitator asks everybody to look at a place. */
  gather({ name, record, cell }) {
    const page = this._page;
    const target = record || cell?.step || cell?.stage || "";
    const place = page.journey?.records.get(target);
    const act = () => { if (!this.isOpen) this.open(target); this._list?.show(target); };
    const said = filled(page.words.gathered, { name: name || page.words.anonymous, place: place ? page.wordsOf(place) : page.words.all_places });
    page.notices.tell(said, "", { label: page.words.look, act });
  }

  close() {
    if (!this.isOpen) return;
    const page = this._page;
    this.isOpen = false;
    closed(this._shut);
    this.node.hidden = true;
    page.root.inert = false;
    this._list = null;
    if (this._board) {
      this._board.close();
      this._board = null;
      if (!page.isOver) page.connect();
    }
    this._place.replaceChildren();
    this._before?.focus?.();
    page.schedule();
  }
}
