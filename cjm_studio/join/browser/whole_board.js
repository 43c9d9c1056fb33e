/** The board of the studio on this page, with the guest's own role. */

import { element } from "/board/elements.js";
import { useOutlines } from "/board/icons.js";

export class WholeBoard {
  /** @param {import("./page.js").Page} page @param {HTMLElement} place @param {string} recordId what is looked at first @param {() => void} failed */
  constructor(page, place, recordId, failed) {
    this._page = page;
    this._at = recordId;
    this._host = element("div", "board-host");
    place.replaceChildren(this._host);
    this._open(this._host.attachShadow({ mode: "open" })).catch((error) => {
      console.warn(error);
      if (!this._isClosed) failed();
    });
  }

  async _open(shadow) {
    const { settings, journeyId } = this._page;
    const theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const answer = await fetch(`/page/board-${settings.language}-${theme}.json`);
    if (!answer.ok) throw new Error(`board: ${answer.status}`);
    const data = await answer.json();
    const [board] = await Promise.all([import("/board/board.js"), ...data.sheets.map((address) => dressed(shadow, address))]);
    if (this._isClosed) return;
    this._leave = board.mount(shadow, { ...data, journey: journeyId, at: this._at, colours: { ...data.colours, "board-height": "100%" } });
  }

  close() {
    this._isClosed = true;
    this._leave?.();
    this._host.remove();
    useOutlines(this._page.settings.icons);
  }
}

function dressed(shadow, address) {
  const sheet = element("link", "", { rel: "stylesheet", href: address });
  shadow.append(sheet);
  return new Promise((ready) => { sheet.onload = sheet.onerror = ready; });
}
