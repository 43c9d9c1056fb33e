/** The page of one guest: it keeps the journey level with the room and has its parts drawn. */

import { Connection } from "/board/connection.js";
import { Document } from "/board/document.js";
import { element } from "/board/elements.js";
import { newCommandId, randomHex } from "/board/ids.js";
import { Notices } from "/board/notices.js";
import { Authors } from "./authors.js";
import { Clock } from "./clock.js";
import { Composer } from "./composer.js";
import { Following } from "./following.js";
import { hear } from "./hearing.js";
import { MapView } from "./map_view.js";
import { OtherNotes } from "./other_notes.js";
import { OwnNotes } from "./own_notes.js";
import { Prompt } from "./prompt.js";
import { Talk } from "./talk.js";
import { TopLine } from "./top_line.js";
import { Voting } from "./voting.js";
import { phaseOf } from "./workshop.js";

export class Page {
  /** @param {HTMLElement} shell @param {{settings: any, journey: string, title: string, name: string, rename: Function, speak: Function}} how */
  constructor(shell, how) {
    this._how = how;
    this.settings = how.settings;
    this.words = how.settings.words;
    this.journeyId = how.journey;
    this.title = how.title;
    this.name = how.name;
    this.you = { id: "", name: how.name, colour: "#667080", role: "" };
    this.people = [];
    this.can = { undo: "", redo: "" };
    this.wasOnline = false;
    this._client = randomHex(8);
    this.clock = new Clock();
    this.authors = new Authors(this);
    this.document = new Document(how.settings.rules, () => this.schedule());
    this._build(shell);
    this.connect();
  }

  get journey() {
    return this.document.shown;
  }

  /** Whether somebody is in the middle of a thought, or of talking about a card. */
  get isWriting() {
    const field = document.activeElement;
    return this.composer.text !== "" || (field?.matches("input, textarea") && field.value.trim() !== "") || Boolean(document.querySelector("dialog[open]"));
  }

  get canWrite() {
    return this.you.role !== "" && this.you.role !== "viewer";
  }

  _build(shell) {
    this.notices = new Notices(this.words);
    this.following = new Following(this);
    this.map = new MapView(this);
    this.talk = new Talk(this);
    const [top, prompt, own, others, voting] = [new TopLine(this), new Prompt(this), new OwnNotes(this), new OtherNotes(this), new Voting(this)];
    this.composer = new Composer(this);
    this.waiting = element("p", "waiting", { role: "status" }, this.words.waiting_for_map);
    this.viewer = element("p", "viewer-note", { hidden: true }, this.words.viewer);
    this.top = top.node;
    this._parts = [top, prompt, own, others, voting, this.composer, this.talk, this.map, this.following];
    const main = element("main", "sections", {}, this.waiting, prompt.node, this.viewer, own.node, element("div", "second", {}, voting.node, others.node));
    this.root = element("div", "page", {}, top.node, this.following.node, main, this.composer.node);
    // Beside the page: while the map lies over it the page is inert, and what is said must be read and answered.
    shell.replaceChildren(this.root, this.talk.node, this.map.node, this.notices.node);
    this._keys = new AbortController();
    document.addEventListener("keydown", (event) => this._key(event), { signal: this._keys.signal });
  }

  /** Go into the room, or into it again after the whole board had the line. */
  connect() {
    this.connection = new Connection({
      address: `${location.origin.replace(/^http/, "ws")}/ws/${encodeURIComponent(this.journeyId)}`,
      hello: () => ({ client: this._client, name: this.name, since: this.document.revision, language: this.settings.language }),
      hear: (message) => hear(this, message),
      noticed: () => this.schedule(),
    });
  }

  /** Do a command: it is shown at once and sent. @param {object} [base] what a long text was before */
  act(command, base) {
    const id = newCommandId();
    this.document.do(id, command);
    this.connection.sendSurely({ type: "do", id, command, ...(base ? { base } : {}) });
  }

  /** Do what makes a record of one's own. */
  make({ id, command }) {
    this.authors.note(id, this.you.id);
    this.act(command);
  }

  /** Take back one's last act, also one of which the room has not said yet that it is there. */
  undo() {
    const isUnderWay = this.connection.unacknowledged.some((message) => message.type === "do");
    if (this.can.undo || isUnderWay) this.connection.sendSurely({ type: "undo", id: newCommandId() });
  }

  rename(name) {
    this.name = name;
    this._how.rename(name);
    this.connection.renew();
  }

  speak(language) {
    this._how.speak(language);
  }

  /** Words of a record, as a line. */
  wordsOf(record) {
    return String(record?.[this.settings.titles[record.kind]] ?? "").trim() || this.words.no_words;
  }

  /** Draw before the next frame. */
  schedule() {
    this._frame ??= requestAnimationFrame(() => this.render());
  }

  render() {
    this._frame = undefined;
    if (!this.journey || this.isOver) return;
    this.waiting.hidden = true;
    this.viewer.hidden = this.you.role !== "viewer";
    this.root.dataset.activity = phaseOf(this.journey)?.activity ?? "";
    for (const part of this._parts) part.update();
    this.root.dataset.revision = this.document.revision;
  }

  /** There is nothing to be here for any more; words that nobody has got are handed back. */
  end(reason) {
    const lost = this.connection.unacknowledged.map((message) => textOf(message.command)).filter(Boolean);
    if (this.composer.text) lost.push(this.composer.text);
    this.isOver = true;
    this.close();
    const ending = element("main", "ending", {}, element("h1", "", {}, this.words.over), element("p", "", { dir: "auto" }, reason));
    if (lost.length) {
      const kept = element("textarea", "ending-words", { readonly: true, rows: 6, "aria-label": this.words.left_behind });
      kept.value = lost.join("\n\n");
      ending.append(element("p", "", {}, this.words.left_behind), kept);
    }
    this.root.parentElement.replaceChildren(ending);
  }

  _key(event) {
    const isTyping = event.target.matches?.("input, textarea, select");
    if (isTyping || this.map.isOpen || event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
    event.preventDefault();
    this.undo();
  }

  close() {
    this._keys.abort();
    this.clock.stop();
    this.map.close();
    this.talk.close();
    this.connection.close();
    cancelAnimationFrame(this._frame);
    this._frame = 0;
  }
}

/** What somebody had typed in a command. */
export function textOf(command) {
  if (!command) return "";
  if (command.kind === "gesture") return command.commands.map(textOf).filter(Boolean).join("\n");
  const { text } = command.kind === "set" ? command.values : command.kind === "add" ? command.record : {};
  return typeof text === "string" ? text : "";
}
