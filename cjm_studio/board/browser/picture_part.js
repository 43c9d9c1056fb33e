/** Images from outside onto cards: pasted, dropped or chosen from a file. The server makes pictures of them. */

import { givingPicture } from "./pictures.js";
import { together } from "./placing.js";
import { isTyping } from "./keyboard.js";

const LARGEST_BYTES = 20_000_000;
const LONGEST_NAME = 120;
export const TAKEN = ["image/png", "image/jpeg", "image/webp", "image/gif", "image/bmp", "image/tiff"];

export class PicturePart {
  /** @param {import("./board.js").Board} board @param {AbortSignal} signal */
  constructor(board, signal) {
    this._board = board;
    board.pictures = this;
    board.root.addEventListener("paste", (event) => this._pasted(event), { signal, capture: true });
    for (const type of ["dragenter", "dragover"]) board.root.addEventListener(type, (event) => this._over(event), { signal });
    for (const type of ["dragleave", "dragend"]) board.root.addEventListener(type, () => this._mark(null), { signal });
    board.root.addEventListener("drop", (event) => this._dropped(event), { signal });
  }

  /** Whether a record may have a picture. */
  fits(record) {
    return Boolean(record) && !record.hidden && this._board.data.pictured.includes(record.kind);
  }

  /** Give a record the picture in a file, or say why not. @param {File} file */
  async give(id, file, alt = "") {
    const board = this._board;
    const { words, notices } = board;
    if (!TAKEN.includes(file.type)) return void notices.tell(words.picture_kinds);
    if (file.size > LARGEST_BYTES) return void notices.tell(words.picture_too_large);
    const waiting = board.nodeOf(id);
    waiting?.setAttribute("aria-busy", "true");
    const { data, reason } = await made(file, board.data.language).catch(() => ({ reason: words.picture_offline }));
    waiting?.removeAttribute("aria-busy");
    if (!data) return void notices.tell(reason);
    if (!board.journey?.records.has(id)) return;
    board.act(together(givingPicture(board.journey, id, { data, alt, name: cleanName(file.name) })));
    board.render();
  }

  _pasted(event) {
    const file = imageIn(event.clipboardData);
    const id = this._board.active()?.closest(".details") ? this._board.selection.only : this._board.focusedKey();
    const record = this._board.journey?.records.get(id);
    if (!file || isTyping(event) || !this._board.mayEdit || !this.fits(record)) return;
    event.preventDefault();
    event.stopPropagation();
    this.give(id, file);
  }

  _over(event) {
    if (!this._board.mayEdit || !event.dataTransfer?.types.includes("Files")) return;
    const node = this._target(event);
    event.preventDefault(); // else the browser would open the file in place of the board
    event.dataTransfer.dropEffect = node ? "copy" : "none";
    this._mark(node);
  }

  _dropped(event) {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this._mark(null);
    const node = this._target(event);
    const file = event.dataTransfer.files[0];
    if (node && file && this._board.mayEdit) this.give(this._idOf(node), file);
  }

  /** What is under the pointer and may have a picture: a card, a stage, a step, or the details of one. */
  _target(event) {
    const node = event.target.closest?.("[data-record-id], .details");
    return node && this.fits(this._board.journey?.records.get(this._idOf(node))) ? node : null;
  }

  _idOf(node) {
    return node.matches(".details") ? this._board.selection.only : node.dataset.recordId;
  }

  _mark(node) {
    if (this._marked === node) return;
    this._marked?.classList.remove("is-picture-target");
    node?.classList.add("is-picture-target");
    this._marked = node;
  }
}

/** The data of a picture made of an image, or the reason why there are none. */
async function made(file, language) {
  const answer = await fetch("/picture", { method: "POST", body: file, headers: { "accept-language": language } });
  return answer.json();
}

const imageIn = (clipboard) => [...(clipboard?.files ?? [])].find((file) => file.type.startsWith("image/"));

/** The name of a file as a record may hold it. */
const cleanName = (name) => (name ?? "").replace(/\p{C}+/gu, " ").trim().slice(0, LONGEST_NAME);
