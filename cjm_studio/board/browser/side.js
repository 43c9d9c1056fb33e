/** The panel of the workshop at the right, with one page at a time: agenda, results, parking lot. */

import { element, set } from "./elements.js";
import { icon } from "./icons.js";

export class Side {
  /**
   * @param {import("./board.js").Board} board
   * @param {Record<string, {title: string, node: HTMLElement, update: () => void}>} pages
   */
  constructor(board, pages) {
    this._board = board;
    this._pages = pages;
    this.open = "";
    const { words } = board;
    const close = element("button", "plain", { type: "button", "aria-label": words.close }, icon("close", 20));
    close.addEventListener("click", () => this._close());
    this._tabs = Object.entries(pages).map(([name, page]) => {
      const tab = element("button", "side-tab", { type: "button", role: "tab", "data-page": name }, page.title);
      tab.addEventListener("click", () => this.show(name));
      return tab;
    });
    const tabs = element("div", "side-tabs", { role: "tablist", "aria-label": words.workshop }, ...this._tabs);
    tabs.addEventListener("keydown", (event) => this._walked(event));
    this._body = element("div", "side-body", { role: "tabpanel" });
    this.node = element("aside", "side", { "aria-label": words.workshop, hidden: true },
      element("div", "side-head", {}, tabs, close), this._body);
    this.node.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.stopPropagation();
      this._close();
    });
    board.details.node.after(this.node);
  }

  toggle(name) {
    if (this.open === name) this._close();
    else this.show(name);
  }

  show(name) {
    this._back = this._board.active();
    this.open = name;
    this._board.details.isOpen = false;
    this._board.render();
    this._tabs.find((tab) => tab.dataset.page === name)?.focus({ preventScroll: true });
  }

  _close() {
    this.open = "";
    this._board.render();
    if (this._back?.isConnected) this._back.focus({ preventScroll: true });
  }

  _walked(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const names = Object.keys(this._pages);
    this.show(names[(names.indexOf(this.open) + step + names.length) % names.length]);
  }

  update() {
    const board = this._board;
    if (this.open && board.details.isOpen && !board.details.node.hidden) this.open = "";
    const page = this._pages[this.open];
    this.node.hidden = !page;
    board.root.classList.toggle("has-side", Boolean(page));
    if (!page) return;
    for (const tab of this._tabs) {
      const isOn = tab.dataset.page === this.open;
      set(tab, { "aria-selected": isOn ? "true" : "false", tabindex: isOn ? 0 : -1 });
    }
    if (this._body.firstChild !== page.node) this._body.replaceChildren(page.node);
    page.update();
  }
}
