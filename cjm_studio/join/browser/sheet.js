/** A sheet that comes up over the page, with a title and a way back. */

import { element } from "/board/elements.js";
import { icon } from "/board/icons.js";
import { closed, opened } from "./back.js";

export class Sheet {
  /** @param {string} title @param {string} closing the words of the button that closes it */
  constructor(title, closing, ...content) {
    const close = element("button", "round", { type: "button", "aria-label": closing }, icon("close", 24));
    this.title = element("h2", "sheet-title", { dir: "auto" }, title);
    this.node = element("dialog", "sheet", {}, element("div", "sheet-head", {}, this.title, close), ...content);
    this._shut = () => this.close();
    close.addEventListener("click", this._shut);
    this.node.addEventListener("click", (event) => event.target === this.node && this.close());
    this.node.addEventListener("close", () => this._gone());
  }

  get isOpen() {
    return this.node.open;
  }

  /** @param {() => void} [gone] called when it is closed, by whatever way */
  open(gone = () => {}) {
    this._then = gone;
    if (!this.node.isConnected) {
      this._isBorrowed = true;
      document.body.append(this.node);
    }
    this._before = document.activeElement;
    this.node.showModal();
    opened(this._shut);
  }

  close() {
    if (this.node.open) this.node.close();
  }

  _gone() {
    closed(this._shut);
    if (this._isBorrowed) this.node.remove();
    this._before?.focus?.();
    this._then?.();
  }
}
