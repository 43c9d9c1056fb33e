/** Being brought somewhere: everybody once, or all the time while somebody has the spotlight. */

import { element, write } from "./elements.js";
import { icon } from "./icons.js";
import { fill } from "./saying.js";

export class Following {
  /** @param {import("./board.js").Board} board */
  constructor(board, signal) {
    this._board = board;
    /** Who has the spotlight; "" when nobody has. */
    this.leader = "";
    this._isAlone = false;
    /** A record to which this board was opened. */
    this._at = board.data.at ?? "";
    this._words = element("span", "", { role: "status", "aria-live": "polite" });
    const leave = element("button", "pill-button is-text", { type: "button" }, board.words.go_on_alone);
    leave.addEventListener("click", () => this._leave());
    this.node = element("div", "following", { hidden: true }, icon("record_voice_over", 20), this._words, leave);
    board.floor.append(this.node);
    board.root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.isFollowing || event.target.closest?.("input, textarea, select")) return;
      event.stopPropagation();
      this._leave();
    }, { signal, capture: true });
  }

  get isMine() {
    return this.leader !== "" && this.leader === this._board.people.you.id;
  }

  get isFollowing() {
    return this.leader !== "" && !this.isMine && !this._isAlone;
  }

  /** Bring everybody to where one is. */
  gather() {
    const { record, cell } = this._board.whereabouts();
    this._board.connection.send({ type: "gather", record, cell });
  }

  /** Let everybody follow, or go. */
  lead(isOn) {
    this._board.connection.send({ type: "spotlight", on: isOn });
  }

  hear(message) {
    const board = this._board;
    if (message.type === "gather" && message.by !== board.people.you.id) {
      this._goTo(message);
      board.notices.tell(fill(board.words.brought, { name: message.name || board.words.somebody }));
    }
    const leader = message.type === "spotlight" ? message.by : message.spotlight;
    if (leader === undefined) return;
    if (leader !== this.leader) this._isAlone = false;
    this.leader = leader;
    this._seen = "";
    board.schedule();
  }

  update() {
    const board = this._board;
    if (this._at) this._goTo({ record: this._at });
    this._at = "";
    const leader = board.people.others.find((person) => person.id === this.leader);
    this.node.hidden = !this.isFollowing;
    if (!this.isFollowing) return;
    write(this._words, fill(board.words.following, { name: leader?.name || board.words.somebody }));
    const seen = JSON.stringify([leader?.record, leader?.cell]);
    if (!leader || seen === this._seen) return;
    this._seen = seen;
    this._goTo(leader);
  }

  /** Bring a place into the middle of the board; the focus stays where it is. */
  _goTo({ record, cell }) {
    const board = this._board;
    if (board.presenting.isOn) board.presenting.showStageOf(record, cell);
    const key = cell && `${cell.lane}/${cell.stage}${cell.step ? `/${cell.step}` : ""}`;
    const node = board.nodeOf(record) ?? (cell && board.nodeByKey(key)) ?? board.nodeOf(cell?.step || cell?.stage || "");
    node?.scrollIntoView({ block: "center", inline: "center" });
  }

  _leave() {
    this._isAlone = true;
    this._board.schedule();
  }
}
