/** Drawing links between cards, and showing those of the chosen card, or all. */

import { element, set } from "./elements.js";
import { icon } from "./icons.js";
import { newId } from "./ids.js";
import { drawLinks, lineTo, routesOf } from "./links_drawing.js";
import { LinksPanel } from "./links_panel.js";
import { canLink, nameOf, possibleLinks } from "./links_rules.js";
import { swallowClick } from "./panning.js";

/** How far the handle goes up where it would lie on the dot of a link. */
const ASIDE_PX = 24;

export class Linking {
  /** @param {import("./board.js").Board} board @param {AbortSignal} signal */
  constructor(board, signal) {
    this._board = board;
    board.linking = this;
    /** The record from which a link is being drawn; "" when none is. */
    this.source = "";
    /** The link that was clicked on the board. */
    this.chosen = "";
    this._showsAll = false;
    this._routes = [];
    this._panel = new LinksPanel(board, this);
    this._makeDrawing(signal);
    board.sheet.addEventListener("click", (event) => this._click(event), { signal, capture: true });
    board.sheet.addEventListener("keydown", (event) => this._press(event), { signal, capture: true });
    this._addTool(signal);
  }

  _makeDrawing(signal) {
    this._drawing = element("div", "links-drawing", { "aria-hidden": "true" });
    this._handle = element("button", "link-handle", { type: "button", tabindex: -1, title: `${this._board.words.add_link} (L)`, "aria-label": this._board.words.add_link }, icon("add", 14));
    this._board.sheet.append(this._drawing);
    this._board.root.append(this._handle);
    this._handle.addEventListener("pointerdown", (event) => this._pull(event), { signal });
    this._board.scroller.addEventListener("scroll", () => this._putHandle(this._handlePlace()), { signal, passive: true });
    this._drawing.addEventListener("click", (event) => {
      const link = event.target.closest("[data-link]")?.dataset.link;
      if (link) this.choose(link);
    }, { signal });
  }

  /** Whether the other end is being looked for. */
  get isOn() {
    return this.source !== "";
  }

  /** Begin to draw a link from a record. @param {boolean} [searches] whether the search field has the focus at once */
  begin(id, searches = false) {
    const record = this._board.journey.records.get(id);
    if (!record || !this._board.mayEdit || !this._board.data.kinds[record.kind]) return;
    this.source = id;
    this._panel.ask(record);
    if (searches) this._panel.focus();
    this._board.render();
  }

  stop() {
    const { source } = this;
    this.source = "";
    this._panel.close();
    this._board.render();
    this._board.focusOn(this._board.nodeOf(source) ? source : this._board.lastFocus);
  }

  /** The other end was chosen: the link is drawn, or it is asked how. */
  take(id) {
    const { journey, words, notices } = this._board;
    const [one, other] = [journey.records.get(this.source), journey.records.get(id)];
    if (!one || !other) return;
    const possible = possibleLinks(one, other, this._board);
    if (!possible.length) return void notices.tell(words.no_link_fits.replace("{one}", () => nameOf(one, this._board)).replace("{other}", () => nameOf(other, this._board)));
    if (possible.length === 1) this.draw(possible[0]);
    else this._panel.choose(possible, other);
  }

  /** @param {import("./links_rules.js").Possible} possible */
  draw({ kind, source, target }) {
    const id = newId(kind);
    this._board.act({ kind: "link", link: { kind, id, source, target } });
    this.chosen = id;
    this.stop();
  }

  /** A link on the board was chosen: its row in the details. */
  choose(id) {
    const link = this._board.journey.links.get(id);
    if (!link) return;
    this.chosen = id;
    const record = this._board.selection.has(link.target) ? link.target : link.source;
    this._board.details.show("links", record, `.link-row[data-key="${CSS.escape(id)}"] .link-lead`);
  }

  /** Go to the record at the other end. */
  lead(id) {
    const board = this._board;
    const stage = board.grid.columns[board.grid.columnOf(board.journey.records.get(id))]?.stage;
    if (stage && !board.nodeOf(id)) board.stageFolds.open(stage);
    board.selection.choose(id);
    board.nodeOf(id)?.scrollIntoView({ block: "center", inline: "center" });
    if (board.nodeOf(id)) board.focusOn(id);
    board.details.show("links", id);
  }

  update() {
    const board = this._board;
    if (this.isOn && !board.journey.records.has(this.source)) this.stop();
    board.root.classList.toggle("is-linking", this.isOn);
    if (this.isOn || this._wasOn) this._markTargets();
    this._wasOn = this.isOn;
    set(this._tool, { "aria-pressed": String(this._showsAll) });
    this._routes = routesOf(this._drawing, board, this._showsAll);
    // All boxes are asked for before anything is written: else the board would be laid out once more.
    const place = this._handlePlace();
    drawLinks(this._drawing, this._routes, this.chosen, board);
    this._putHandle(place);
  }

  /** What could be the other end stands out. */
  _markTargets() {
    const { journey, sheet } = this._board;
    const source = journey.records.get(this.source);
    for (const node of sheet.querySelectorAll(".card[data-record-id], .stage, .step, .point")) {
      const record = journey.records.get(node.dataset.recordId);
      node.classList.toggle("is-linkable", Boolean(source && record && canLink(source, record, this._board)));
    }
  }

  _click(event) {
    const id = event.target.closest("[data-record-id]")?.dataset.recordId;
    if (!this.isOn || !id) return;
    event.stopPropagation();
    event.preventDefault();
    this.take(id);
  }

  _press(event) {
    if (!this.isOn || event.target.closest("input, textarea")) return;
    const id = event.target.dataset?.recordId;
    if (event.key === "Enter" && id) this.take(id);
    else if (event.key === "Escape") this.stop();
    else if (event.key === "/") this._panel.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Where the handle goes: to the right edge of the only chosen card; null when that is not in sight. */
  _handlePlace() {
    const board = this._board;
    const card = board.mayEdit && !this.isOn && !board.editing.isOn ? board.nodeOf(board.selection.only) : null;
    if (!card?.matches(".card")) return null;
    const [box, root, view] = [card, board.root, board.scroller].map((node) => node.getBoundingClientRect());
    const y = (box.top + box.bottom) / 2;
    if (y < board.sheet.firstElementChild.getBoundingClientRect().bottom || y > view.bottom || box.right > view.right) return null;
    const aside = this._isDotAt(box.right + 8, y) ? ASIDE_PX : 0;
    return { left: `${box.right - root.left - 3}px`, top: `${y - root.top - 11 - aside}px` };
  }

  /** Whether the dot of a link is at a place of the window: it is not to be covered. */
  _isDotAt(x, y) {
    const zoom = this._board.zoom.value;
    const { left, top } = this._drawing.getBoundingClientRect();
    return this._routes.some(({ route: { hold } }) => Math.hypot(left + hold.x * zoom - x, top + hold.y * zoom - y) < ASIDE_PX);
  }

  _putHandle(place) {
    const { style, hidden } = this._handle;
    if (hidden !== !place) this._handle.hidden = !place;
    if (!place) return;
    if (style.left !== place.left) style.left = place.left;
    if (style.top !== place.top) style.top = place.top;
  }

  /** Drag the handle to another card; a click on it only begins. */
  _pull(event) {
    event.preventDefault();
    const board = this._board;
    const id = board.selection.only;
    const from = { x: event.clientX, y: event.clientY };
    const line = lineTo(board.root);
    const follow = (moving) => line.follow(from, moving);
    const end = (ended) => {
      removeEventListener("pointermove", follow);
      line.remove();
      swallowClick();
      const isFar = Math.hypot(ended.clientX - from.x, ended.clientY - from.y) > 8;
      const target = isFar ? board.shadow.elementFromPoint(ended.clientX, ended.clientY)?.closest("[data-record-id]")?.dataset.recordId : "";
      if (ended.type === "pointerup" && target && target !== id) this.take(target);
      else if (isFar) this.stop();
    };
    this.begin(id);
    addEventListener("pointermove", follow);
    addEventListener("pointerup", end, { once: true });
    addEventListener("pointercancel", end, { once: true });
  }

  _addTool(signal) {
    const label = this._board.words.all_links;
    this._tool = element("button", "tool", { type: "button", "aria-label": label, title: label, "aria-pressed": "false" }, icon("account_tree", 22));
    this._tool.addEventListener("click", () => {
      this._showsAll = !this._showsAll;
      this._board.schedule();
    }, { signal });
    this._board.floor.querySelector("[data-tool=details]").after(this._tool);
  }
}
