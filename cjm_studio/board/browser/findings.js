/** What the audit finds: a corner of the card it is about, and in its details what it is and what to do. */

import { element, set } from "./elements.js";
import { icon } from "./icons.js";

const ICONS = { error: "warning", warning: "warning", note: "info" };
const CORNERS_PX = { error: 18, warning: 14, note: 10 };
const COLOURS = { error: "var(--bad)", warning: "var(--expectation-border)", note: "var(--ink_3)" };

export class Findings {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    // A sheet of its own: cards that are left alone while the board is drawn need not know of their corners.
    // Made here, because the page of guests lets no style element in.
    this._sheet = new CSSStyleSheet();
    this._place = board.root.getRootNode();
    this._list = element("section", "findings", { hidden: true });
    this._place.adoptedStyleSheets.push(this._sheet);
    board.details.node.children[1].before(this._list);
  }

  update() {
    const { data, selection } = this._board;
    const found = data.findings ?? {};
    const mark = JSON.stringify(found);
    if (mark !== this._mark) {
      this._mark = mark;
      this._sheet.replaceSync(Object.entries(found).map(corner).join("\n"));
    }
    const chosen = `${mark.length} ${selection.only} ${data.language}`;
    if (chosen === this._chosen) return;
    this._chosen = chosen;
    this._tell(found[selection.only] ?? []);
  }

  _tell(about) {
    const { words } = this._board;
    set(this._list, { hidden: !about.length, "aria-label": words.audit });
    this._list.replaceChildren(...about.map(told));
    if (!about.length) return;
    const query = new URLSearchParams({ j: this._board.data.journey });
    this._list.append(element("a", "to-audit", { href: `/audit?${query}` }, words.to_audit));
  }

  close() {
    this._place.adoptedStyleSheets = this._place.adoptedStyleSheets.filter((sheet) => sheet !== this._sheet);
  }
}

/** The rule for a card: the worse what is found, the larger its corner. */
function corner([id, about]) {
  const { severity } = about[0];
  const end = `${CORNERS_PX[severity]}px`;
  return `.card[data-record-id="${CSS.escape(id)}"] { background-image: linear-gradient(225deg, ${COLOURS[severity]} ${end}, transparent calc(${end} + 0.7px)); }`;
}

function told({ severity, title, do: what }) {
  return element("p", `finding is-${severity}`, {}, icon(ICONS[severity], 16), element("span", "", {}, element("b", "", {}, title), ` ${what}`));
}
