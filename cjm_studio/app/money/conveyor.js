/**
 * The discovery conveyor: columns of cards. A card is dragged with the mouse or pen, moved with Alt and an arrow
 * key, or with its two buttons (the way on a touch screen). Every move is sent until Python says that it was heard.
 */

const START_PX = 6;
const boards = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  for (const [name, colour] of Object.entries(data.colours)) {
    parentElement.host?.style.setProperty(`--${name}`, colour);
  }
  let board = boards.get(parentElement);
  if (!board) {
    board = new Board(parentElement);
    boards.set(parentElement, board);
  }
  board.show(data, setTriggerValue);
  return () => {
    board.close();
    boards.delete(parentElement);
  };
}

class Board {
  constructor(place) {
    this._place = place;
    this._client = [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16)).join("");
    this._outbox = [];
    this._number = 0;
  }

  show(data, send) {
    this._data = data;
    this._send = send;
    const [client, number] = data.heard.split(":");
    if (client === this._client) this._outbox = this._outbox.filter((move) => move.number > Number(number));
    const focused = this._place.activeElement?.closest?.(".card")?.dataset.id ?? this._kept;
    this._kept = "";
    this._root?.remove();
    this._root = this._draw();
    this._place.append(this._root);
    for (const move of this._outbox) this._put(move.id, move.status);
    if (focused) this._cardOf(focused)?.focus({ preventScroll: true });
    if (this._outbox.length) this._say();
  }

  close() {
    this._stop?.abort();
    this._root?.remove();
  }

  _draw() {
    const { words } = this._data;
    const root = make("div", "conveyor");
    root.setAttribute("role", "group");
    root.setAttribute("aria-label", words.board);
    for (const column of this._data.columns) root.append(this._column(column));
    root.addEventListener("keydown", (event) => this._key(event));
    const place = make("div");
    place.append(root, make("p", "help", words.help));
    return place;
  }

  _column(column) {
    const place = make("section", "column");
    place.classList.toggle("out", column.isOut);
    place.dataset.status = column.status;
    const head = make("h3", "", column.name);
    head.append(make("span", "count", column.cards.length || ""));
    place.append(head);
    for (const card of column.cards) place.append(this._card(card, column));
    if (!column.cards.length) place.append(make("p", "empty", this._data.words.empty));
    return place;
  }

  _card(card, column) {
    const { words } = this._data;
    const place = make("article", "card");
    place.tabIndex = 0;
    place.dataset.id = card.id;
    place.setAttribute("aria-label", [card.title, card.money, card.isUntested ? words.untested : ""].join(", "));
    place.classList.toggle("untested", card.isUntested);
    place.append(make("div", "title", card.title));
    place.title = card.title;
    if (card.metric) place.append(make("div", "small", card.metric));
    const sum = make("div", "sum", card.money);
    place.append(sum);
    if (card.range) place.append(make("div", "small", card.range));
    if (card.effort) place.append(make("div", "small", card.effort));
    const marks = make("div", "marks");
    if (card.isUntested) marks.append(make("span", "mark bad", words.untested));
    if (card.isTested) marks.append(make("span", "mark ok", words.tested));
    if (card.isQuickWin) marks.append(make("span", "mark win", words.quickWin));
    if (marks.children.length) place.append(marks);
    place.append(this._tools(card, column));
    place.addEventListener("click", () => this._wasDragged || this._send("opened", card.id));
    place.addEventListener("pointerdown", (event) => this._grab(event, place, card));
    return place;
  }

  _tools(card, column) {
    const { words } = this._data;
    const tools = make("div", "tools");
    const place = this._data.columns.indexOf(column);
    for (const [sign, name, step] of [["‹", words.back, -1], ["›", words.on, 1]]) {
      const button = make("button", "step", sign);
      button.type = "button";
      button.tabIndex = -1;
      button.title = name;
      button.setAttribute("aria-label", `${name}: ${card.title}`);
      const target = this._data.columns[place + step];
      button.disabled = !target;
      button.addEventListener("click", (event) => {
        event.stopPropagation();
        this._move(card.id, target.status);
      });
      tools.append(button);
    }
    return tools;
  }

  _key(event) {
    const card = event.target.closest(".card");
    if (!card || event.target !== card) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this._send("opened", card.dataset.id);
      return;
    }
    const across = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const down = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!across && !down) return;
    event.preventDefault();
    const statuses = this._data.columns.map((column) => column.status);
    const place = statuses.indexOf(card.parentElement.dataset.status);
    if (across && event.altKey) {
      if (statuses[place + across]) this._move(card.dataset.id, statuses[place + across]);
    } else if (across) this._focusBeside(place, across, card);
    else (down > 0 ? card.nextElementSibling : card.previousElementSibling)?.focus?.();
  }

  /** The card at the same height in the next column that has any. */
  _focusBeside(place, step, card) {
    const columns = [...this._root.querySelectorAll(".column")];
    const row = [...card.parentElement.querySelectorAll(".card")].indexOf(card);
    for (let next = place + step; columns[next]; next += step) {
      const cards = columns[next].querySelectorAll(".card");
      if (cards.length) return cards[Math.min(row, cards.length - 1)].focus();
    }
    return undefined;
  }

  _grab(event, place, card) {
    this._wasDragged = false;
    if (event.button !== 0 || event.pointerType === "touch" || event.target.closest("button")) return;
    this._stop?.abort();
    this._stop = new AbortController();
    const { signal } = this._stop;
    const from = { x: event.clientX, y: event.clientY };
    addEventListener("pointermove", (moved) => this._drag(moved, place, from), { signal });
    addEventListener("pointerup", (moved) => this._drop(moved, place, card), { signal });
    addEventListener("pointercancel", () => this._letGo(place), { signal });
    addEventListener("keydown", (key) => key.key === "Escape" && this._letGo(place), { signal });
  }

  _drag(event, place, from) {
    const x = event.clientX - from.x, y = event.clientY - from.y;
    if (!this._wasDragged && Math.hypot(x, y) < START_PX) return;
    event.preventDefault();
    this._wasDragged = true;
    place.classList.add("dragged");
    place.style.transform = `translate(${x}px, ${y}px)`;
    const over = this._columnAt(event);
    for (const column of this._root.querySelectorAll(".column")) column.classList.toggle("over", column === over);
  }

  _drop(event, place, card) {
    const over = this._wasDragged ? this._columnAt(event) : null;
    this._letGo(place);
    if (over && over !== place.parentElement) this._move(card.id, over.dataset.status);
    if (this._wasDragged) setTimeout(() => (this._wasDragged = false));
  }

  _letGo(place) {
    this._stop?.abort();
    place.classList.remove("dragged");
    place.style.transform = "";
    for (const column of this._root.querySelectorAll(".over")) column.classList.remove("over");
  }

  _columnAt({ clientX, clientY }) {
    return [...this._root.querySelectorAll(".column")].find((column) => {
      const box = column.getBoundingClientRect();
      return clientX >= box.left && clientX < box.right && clientY >= box.top - 80 && clientY < box.bottom + 80;
    });
  }

  /** Shown at once; an answer to an earlier move must not take it back before it was heard itself. */
  _put(id, status) {
    const card = this._cardOf(id);
    const column = this._root.querySelector(`.column[data-status="${status}"]`);
    if (!card || !column || card.parentElement === column) return;
    column.querySelector(".empty")?.remove();
    column.append(card);
  }

  _move(id, status) {
    this._put(id, status);
    this._cardOf(id)?.focus({ preventScroll: true });
    this._kept = id;
    this._number += 1;
    this._outbox.push({ number: this._number, id, status });
    this._say();
  }

  _say() {
    this._send("moved", { client: this._client, moves: [...this._outbox] });
  }

  _cardOf(id) {
    return this._root.querySelector(`.card[data-id="${CSS.escape(id)}"]`);
  }
}
