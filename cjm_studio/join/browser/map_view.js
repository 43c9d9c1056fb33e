/** The map over the page: the whole board where there is room for it, a list to be read on a phone. */

import { element, write } from "/board/elements.js";
import { icon } from "/board/icons.js";
import { closed, opened } from "./back.js";
import { MapList } from "./map_list.js";
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
    this.head = element("div", "map-head", {}, back, this._title);
    this.node = element("section", "map-view", { hidden: true, "aria-label": words.all_places }, this.head, this._place);
    this._shut = () => (page.following.isOn ? page.following.leave() : this.close());
    back.addEventListener("click", this._shut);
    this.node.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented && this._list) this._shut();
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
    if (matchMedia(WIDE).matches) this._openBoard(recordId);
    else this._list = new MapList(page, this._place);
    this.update();
    this._back.focus();
    this._list?.show(recordId);
    opened(this._shut);
  }

  /** Whether the whole board is shown, which hears the room by itself. */
  get isBoard() {
    return Boolean(this._board);
  }

  _openBoard(recordId) {
    const page = this._page;
    // The board has the line and the outbox while it is here; both come back with the page.
    page.connection.close();
    this._board = new WholeBoard(page, this._place, recordId, () => {
      page.notices.tell(page.words.board_failed);
      this.close();
    });
  }

  update() {
    this._list?.update();
  }

  /** Open the map where it is not open, and look at a place. */
  show(recordId) {
    if (!this.isOpen) return this.open(recordId);
    this._list?.show(recordId);
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
