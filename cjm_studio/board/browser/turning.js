/** Notes, clusters and pains become what the journey needs: a pain, a gain, a hypothesis. */

import { element, set } from "./elements.js";
import { newId } from "./ids.js";
import { titleField } from "./looks.js";
import { sharingPicture } from "./pictures.js";
import { together } from "./placing.js";

const KINDS = ["pain_point", "gain", "hypothesis"];

/** What each kind may become. */
export const becomes = (record) => (["sticky", "cluster"].includes(record?.kind) ? KINDS : record?.kind === "pain_point" ? ["hypothesis"] : []);

/** The link that remembers where a card came from: `answers` from a pain, `became` from all else. */
export function originLink(source, card) {
  const [kind, from, to] = source.kind === "pain_point" ? ["answers", card, source.id] : ["became", source.id, card];
  return { kind: "link", link: { kind, id: newId(kind), source: from, target: to } };
}

/** The command that makes one card of these sources in a place. */
export function turning(sources, kind, place, { data, journey }) {
  const text = String(sources[0][titleField(sources[0].kind, data)] ?? "");
  const record = { kind, id: newId(kind), [titleField(kind, data)]: text };
  const links = [...sources.map((source) => originLink(source, record.id)), ...sharingPicture(journey, sources, record.id)];
  return { command: together([{ kind: "add", record, into: place }, ...links]), id: record.id };
}

/** A small window that asks: into what, and where. */
export class Turning {
  /** @param {import("./board.js").Board} board */
  constructor(board) {
    this._board = board;
    const { words } = board;
    this._kinds = element("div", "turn-kinds", { role: "radiogroup", "aria-label": words.turn_into });
    this._place = element("select", "input", { "aria-label": words.place });
    const make = element("button", "strong-button", { type: "button" }, words.make_card);
    const close = element("button", "wide-button", { type: "button" }, words.close);
    make.addEventListener("click", () => this._make());
    close.addEventListener("click", () => this._close());
    this.node = element("div", "turning", { role: "dialog", "aria-label": words.turn_into, hidden: true },
      element("b", "", {}, words.turn_into), this._kinds, element("label", "", {}, element("span", "field-label", {}, words.place), this._place),
      element("div", "turn-foot", {}, make, close));
    this._kinds.addEventListener("change", () => this._offerPlaces());
    this.node.addEventListener("keydown", (event) => this._key(event));
    board.floor.append(this.node);
  }

  /** Ask what these records shall become. */
  ask(ids) {
    const board = this._board;
    const sources = ids.map((id) => board.journey.records.get(id)).filter((record) => becomes(record).length);
    const kinds = KINDS.filter((kind) => sources.every((source) => becomes(source).includes(kind)));
    if (!sources.length || !kinds.length) return board.notices.tell(board.words.nothing_chosen);
    this._sources = sources;
    this._back = board.active();
    this._kinds.replaceChildren(...kinds.map((kind, place) => element("label", "turn-kind", { "data-kind": kind },
      set(element("input", "", { type: "radio", name: "turn-kind", value: kind }), { checked: place === 0 }), element("span", "", {}, board.data.kinds[kind].label))));
    this._offerPlaces();
    this.node.hidden = false;
    this._kinds.querySelector("input").focus();
  }

  get _kind() {
    return this._kinds.querySelector("input:checked")?.value ?? "";
  }

  /** Where such a card may stand, with the column of the note first chosen. */
  _offerPlaces() {
    const { journey, grid, words } = this._board;
    const named = (record, before = "") => element("option", "", { value: record.id }, `${before}${record.name || words.no_words}`);
    const stages = journey.ofKind("stage");
    const touchpoints = (stage) => journey.placed(stage.id, "step").flatMap((step) => journey.placed(step.id, "touchpoint"));
    const options = stages.flatMap((stage) => [...(this._kind === "hypothesis" ? [named(stage)] : []), ...touchpoints(stage).map((each) => named(each, this._kind === "hypothesis" ? "\u2003" : `${stage.name ?? ""}: `))]);
    this._place.replaceChildren(...options);
    const column = grid.columns[grid.columnOf(this._sources[0])];
    const own = column && (this._kind === "hypothesis" ? column.stage : journey.placed(column.step, "touchpoint")[0]?.id);
    if (own) this._place.value = own;
  }

  _make() {
    const board = this._board;
    if (!this._place.value) return board.notices.tell(board.words.needs_touchpoint);
    const { command, id } = turning(this._sources, this._kind, this._place.value, board);
    this.node.hidden = true;
    board.act(command);
    board.render();
    board.focusOn(id);
  }

  _close() {
    this.node.hidden = true;
    if (this._back?.isConnected) this._back.focus({ preventScroll: true });
  }

  _key(event) {
    event.stopPropagation();
    if (event.key === "Escape") this._close();
    if (event.key === "Enter" && event.target.matches("input")) this._make();
  }
}
