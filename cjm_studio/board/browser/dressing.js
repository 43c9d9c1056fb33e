/** Light or dark as the page around the board is at the moment, and again when that changes. */

const PAGE = '[data-testid="stApp"]';

export class Dressing {
  /** @param {import("./board.js").Board} board @param {AbortSignal} signal */
  constructor(board, signal) {
    this._board = board;
    this._dark = matchMedia("(prefers-color-scheme: dark)");
    this._dark.addEventListener("change", () => this._look(), { signal });
    // Streamlit's page has a look of its own, which may be chosen in its menu.
    this._watch = new MutationObserver(() => this._look());
    this._page = document.querySelector(PAGE);
    if (this._page) this._watch.observe(this._page, { attributes: true, attributeFilter: ["class"] });
    this._look();
  }

  /** The script of the page may have drawn the board in the look that it began with. */
  update() {
    const { data } = this._board;
    if (data.theme === this._theme || !data.looks?.[this._theme]) return;
    const look = data.looks[this._theme];
    this._board.update({ ...data, ...look, colours: { ...data.colours, ...look.colours } });
  }

  close() {
    this._watch.disconnect();
  }

  _look() {
    const isDark = this._page ? isDarkGround(getComputedStyle(this._page).backgroundColor) : this._dark.matches;
    this._theme = isDark ? "dark" : "light";
    this.update();
  }
}

/** @param {string} colour as it is computed: rgb(20, 23, 28) */
function isDarkGround(colour) {
  const [red, green, blue] = colour.match(/\d+/gu).map(Number);
  return 0.3 * red + 0.6 * green + 0.1 * blue < 128;
}
