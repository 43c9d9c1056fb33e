/**
 * The wire to the room. What was not acknowledged stays in the outbox, outlives a reload of the page, and is
 * sent again under the same id after every reconnect; the room does each id once.
 */

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5000;
const ALIVE_EVERY_MS = 10_000;
/** What is acknowledged may stay in the outbox for so long: sent again it would not be done again. */
const FORGET_AFTER_MS = 60;

export class Connection {
  /**
   * @param {{address: string, hello: () => object, hear: (message: any) => void, noticed: () => void}} how
   *   `hear` gets every message, `noticed` is called when being online or the outbox changes
   */
  constructor(how) {
    this._how = how;
    this._outbox = new Map(recalled(how.address));
    this._wait = FIRST_WAIT_MS;
    this._stopped = false;
    this.online = false;
    this._dismissed = false;
    this._back = () => this._socket?.readyState === WebSocket.CLOSED && !this._dismissed && this._open();
    addEventListener("online", this._back);
    this._open();
  }

  /** How much was done that the server has not acknowledged. */
  get waiting() {
    return this._outbox.size;
  }

  /** Whether the room has said good-bye: nothing reconnects. */
  get isOver() {
    return this._dismissed;
  }

  /** Frames of the outbox, in the order in which they were sent. */
  get unacknowledged() {
    return [...this._outbox.values()];
  }

  /** Send something that must not be lost; it has an `id`. */
  sendSurely(message) {
    this._outbox.set(message.id, message);
    this.send(message);
    this._keep();
    this._how.noticed();
  }

  /** Send something that may be lost. */
  send(message) {
    if (this.online) this._socket.send(JSON.stringify(message));
  }

  /** Say hello again, as somebody with another name. */
  renew() {
    if (this._dismissed) return;
    this._wait = 0;
    this._socket?.close();
  }

  close() {
    this._stopped = true;
    this._keep();
    removeEventListener("online", this._back);
    clearTimeout(this._timer);
    clearInterval(this._alive);
    this._socket?.close();
  }

  _open() {
    if (this._stopped) return;
    clearTimeout(this._timer);
    const socket = new WebSocket(this._how.address);
    this._socket = socket;
    socket.onopen = () => socket.send(JSON.stringify({ type: "hello", ...this._how.hello() }));
    socket.onmessage = (event) => socket === this._socket && this._hear(JSON.parse(event.data));
    socket.onclose = () => socket === this._socket && this._lost();
    clearInterval(this._alive);
    this._alive = setInterval(() => this._check(), ALIVE_EVERY_MS);
    this._heard = performance.now();
  }

  _hear(message) {
    this._heard = performance.now();
    if (message.type === "welcome") this._welcome();
    if (message.type === "bye") this._dismissed = true;
    if ((message.type === "done" || message.type === "refused" || message.type === "conflict")
      && this._outbox.delete(message.id)) {
      this._forgetting ??= setTimeout(() => this._keep(), FORGET_AFTER_MS);
      this._how.noticed();
    }
    this._how.hear(message);
  }

  _welcome() {
    this.online = true;
    this._wait = FIRST_WAIT_MS;
    for (const message of this._outbox.values()) this.send(message);
    this._how.noticed();
  }

  _lost() {
    this.online = false;
    clearInterval(this._alive);
    this._how.noticed();
    if (this._stopped || this._dismissed) return;
    this._timer = setTimeout(() => this._open(), this._wait * (0.75 + Math.random() / 2));
    this._wait = Math.min(Math.max(this._wait * 2, FIRST_WAIT_MS), LONGEST_WAIT_MS);
  }

  /** A line can be dead without saying so: ask, and open another one when nothing is heard. */
  _check() {
    if (performance.now() - this._heard > 2.5 * ALIVE_EVERY_MS) {
      const dead = this._socket;
      this._socket = null;
      dead?.close();
      this._lost();
    } else this.send({ type: "ping", n: 1 });
  }

  /** Write the outbox where the page after this one finds it. */
  _keep() {
    clearTimeout(this._forgetting);
    this._forgetting = null;
    const written = JSON.stringify([...this._outbox]);
    if (written === this._kept) return;
    this._kept = written;
    try {
      sessionStorage.setItem(outboxKey(this._how.address), written);
    } catch {
      // A browser that keeps nothing loses the outbox with the page, and only then.
    }
  }
}

const outboxKey = (address) => `cjm-outbox ${new URL(address).pathname}`;

function recalled(address) {
  try {
    return JSON.parse(sessionStorage.getItem(outboxKey(address)) ?? "[]");
  } catch {
    return [];
  }
}
