/** A small list of things to do, over the board; arrows walk it, Escape closes it, and the focus goes back. */

import { element } from "./elements.js";
import { icon } from "./icons.js";

/**
 * @typedef {{label: string, icon?: string, act: () => void, isChosen?: boolean}} Choice
 * @param {import("./board.js").Board} board
 * @param {HTMLElement} from where it opens, and what the focus goes back to
 * @param {string} label
 * @param {Array<Choice|null>} choices null is a line between two groups
 * @param {{heading?: string}} [how]
 */
export function openMenu(board, from, label, choices, { heading = "" } = {}) {
  closeMenu(board);
  const menu = element("div", "menu", { role: "menu", "aria-label": label });
  if (heading) menu.append(element("div", "menu-heading", { role: "presentation" }, heading));
  menu.append(...choices.map((choice) => (choice ? makeItem(choice, board) : element("div", "menu-line", { role: "separator" }))));
  menu.addEventListener("keydown", (event) => press(event, board, menu));
  menu.addEventListener("focusout", (event) => menu.contains(event.relatedTarget) || setTimeout(() => menu.contains(board.active()) || menu.remove()));
  menu.back = from;
  board.root.append(menu);
  place(menu, from, board);
  (menu.querySelector("[aria-checked=true]") ?? menu.querySelector("[role^=menuitem]"))?.focus();
}

export function closeMenu(board, givesBack = false) {
  const menu = board.root.querySelector(":scope > .menu");
  if (!menu) return;
  const back = menu.back;
  menu.remove();
  if (!givesBack) return;
  if (back.isConnected) back.focus({ preventScroll: true });
  else board.focusOn(board.lastFocus);
}

function makeItem(choice, board) {
  const isRadio = choice.isChosen !== undefined;
  const item = element("button", "menu-item", {
    type: "button", role: isRadio ? "menuitemradio" : "menuitem", tabindex: -1, "aria-checked": isRadio ? String(choice.isChosen) : null,
  }, choice.icon ? icon(choice.icon, 18) : null, element("span", "menu-words", { dir: "auto" }, choice.label));
  item.addEventListener("click", () => {
    closeMenu(board, true);
    choice.act();
  });
  return item;
}

/** Under what it was opened from, and inside the board. */
function place(menu, from, board) {
  const root = board.root.getBoundingClientRect();
  const box = from.getBoundingClientRect();
  const left = Math.min(Math.max(box.left - root.left, 8), root.width - menu.offsetWidth - 8);
  const below = box.bottom - root.top + 4;
  const fits = below + menu.offsetHeight < root.height - 8;
  menu.style.left = `${left}px`;
  menu.style.top = `${fits ? below : Math.max(box.top - root.top - menu.offsetHeight - 4, 8)}px`;
}

function press(event, board, menu) {
  event.stopPropagation();
  const items = [...menu.querySelectorAll("[role^=menuitem]")];
  const at = items.indexOf(board.active());
  const go = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") closeMenu(board, true);
  else if (go !== undefined) items.at(go % items.length).focus();
  else return;
  event.preventDefault();
}
