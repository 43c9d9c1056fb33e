/** What the board has to say: why something was refused, and the words that would otherwise be lost. */

import { element } from "./elements.js";
import { icon } from "./icons.js";

const SHOWN_MS = 12_000;

export class Notices {
  constructor(words) {
    this._words = words;
    this.node = element("div", "notices", { role: "status", "aria-live": "polite" });
  }

  /**
   * @param {string} reason @param {string} [lost] words that were typed and are not on the board
   * @param {{label: string, act: () => void}} [choice]
   */
  tell(reason, lost = "", choice = undefined) {
    const isSaid = [...this.node.querySelectorAll(".notice-words > span")].some((said) => said.textContent === reason);
    if (isSaid && !lost) return;
    const notice = element("div", "notice", {}, icon("info", 20), element("div", "notice-words", {}, element("span", "", { dir: "auto" }, reason)));
    if (lost) notice.querySelector(".notice-words").append(element("q", "notice-lost", { dir: "auto" }, lost));
    const close = () => notice.remove();
    if (choice) {
      const button = element("button", "notice-choice", { type: "button" }, choice.label);
      button.addEventListener("click", () => { choice.act(); close(); });
      notice.append(button);
    }
    const dismiss = element("button", "plain", { type: "button", "aria-label": this._words.close }, icon("close", 18));
    dismiss.addEventListener("click", close);
    notice.append(dismiss);
    this.node.append(notice);
    if (!lost) setTimeout(close, SHOWN_MS);
    while (this.node.children.length > 4) this.node.firstElementChild.remove();
  }
}
