/**
 * The page follows the journey: it hears from the journey's room what others have changed, and asks Streamlit
 * for a new run, or, while somebody is writing here, says so on a chip that waits.
 */

// A change made on this page comes from the room, too, a little before or after the run that shows it.
const PATIENCE_MS = 250;
const SOONEST_AGAIN_MS = 1000;
const LOOK_AGAIN_MS = 300;

const FIELDS = 'input, textarea, [contenteditable="true"], [data-testid^="stDataFrame"], #portal *';
const NOT_WRITTEN_INTO = new Set(["checkbox", "radio", "range", "button", "submit", "file"]);
const OPEN = '[role="dialog"], [role="menu"], [role="listbox"], #portal input, #portal textarea';

const followings = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  let following = followings.get(parentElement);
  if (following?.journey !== data.journey) {
    following?.close();
    following = new Following(parentElement, data.journey);
    followings.set(parentElement, following);
  }
  following.show(data, () => setTriggerValue("behind", data.revision));
  return () => {
    following.close();
    followings.delete(parentElement);
  };
}

class Following {
  constructor(place, journey) {
    this.journey = journey;
    this._status = document.createElement("div");
    this._status.setAttribute("role", "status");
    this._chip = makeChip(() => this._showNow());
    this._status.append(this._chip);
    place.append(this._status);
    this._stop = new AbortController();
    const { signal } = this._stop;
    addEventListener("pointerdown", () => (this._pressing = true), { signal, capture: true });
    for (const name of ["pointerup", "pointercancel", "blur"]) {
      addEventListener(name, () => (this._pressing = false), { signal, capture: true });
    }
    this._people = new Map();
    this._authors = new Set();
    this._newest = this._asked = -1;
    this._askedAt = -SOONEST_AGAIN_MS;
    import(new URL("/board/connection.js", location.origin)).then(({ Connection }) => {
      if (!signal.aborted) this._connect(Connection);
    });
  }

  /** What the page shows now, and how to have it drawn anew. */
  show(data, ask) {
    this._data = data;
    this._ask = ask;
    if (data.revision >= this._newest) this._rest();
  }

  close() {
    this._stop.abort();
    clearTimeout(this._timer);
    this._connection?.close();
    this._status.remove();
  }

  _connect(Connection) {
    const client = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16)).join("");
    this._connection = new Connection({
      address: `${location.origin.replace(/^http/, "ws")}/ws/${encodeURIComponent(this.journey)}`,
      hello: () => ({ client, name: ownName(), since: this._data.revision, language: this._data.language }),
      hear: (message) => this._hear(message),
      noticed: () => (this._status.dataset.follows = this._connection?.online ?? false),
    });
  }

  _hear(message) {
    if (message.you) this._you = message.you.id;
    for (const person of [...(message.members ?? []), ...(message.people ?? [])]) {
      this._people.set(person.id, person.name);
    }
    if (message.type === "bye") this._connection.close();
    for (const entry of message.entries ?? []) {
      if (!this._isUnseen(entry)) this._changed(entry.revision, entry.by);
    }
    if (message.journey) this._changed(message.revision, "");
  }

  /** Notes that are still hidden, the timer of a workshop: nothing of them is on this page. */
  _isUnseen(entry) {
    const isUnseen = (record) => !record || (record.kind === "sticky" && record.hidden) || this._data.unseen.includes(record.kind);
    return entry.records.length > 0 && entry.records.flat().every(isUnseen);
  }

  _changed(revision, by) {
    if (revision <= Math.max(this._newest, this._data.revision)) return;
    this._newest = revision;
    this._authors.add(by);
    if (!this._timer) this._lookIn(PATIENCE_MS);
  }

  _lookIn(wait) {
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._look(), wait);
  }

  _look() {
    this._timer = null;
    if (this._newest <= this._data.revision) return this._rest();
    const tooSoon = this._askedAt + SOONEST_AGAIN_MS - performance.now();
    if (isRunning()) return this._lookIn(LOOK_AGAIN_MS);
    if (!this._wanted && (this._pressing || isWriting())) {
      this._tell();
      return this._lookIn(LOOK_AGAIN_MS);
    }
    if (tooSoon > 0) return this._lookIn(tooSoon);
    if (this._asked >= this._newest) return undefined; // asked for, and the page knows no better
    this._asked = this._newest;
    this._askedAt = performance.now();
    return this._ask();
  }

  /** Somebody wants to see it: what he was writing is saved by leaving its field. */
  _showNow() {
    document.activeElement?.blur();
    this._wanted = true;
    this._lookIn(LOOK_AGAIN_MS);
  }

  _tell() {
    const { words } = this._data;
    const [author] = this._authors;
    const name = this._people.get(author);
    let said = words.changed;
    if (this._authors.size > 1) said = words.changed_by_several;
    else if (author && author === this._you) said = words.changed_by_you;
    else if (name) said = words.changed_by.replace("{name}", () => name);
    if (this._chip.textContent !== said) this._chip.textContent = said;
    this._chip.hidden = false;
  }

  _rest() {
    clearTimeout(this._timer);
    this._timer = null;
    this._wanted = false;
    this._authors.clear();
    this._chip.hidden = true;
  }
}

function makeChip(act) {
  const chip = document.createElement("button");
  chip.type = "button";
  chip.className = "chip";
  chip.hidden = true;
  chip.addEventListener("click", act);
  return chip;
}

/** Whether Streamlit is drawing the page already. */
function isRunning() {
  const app = document.querySelector('[data-testid="stApp"]');
  return (app?.dataset.testScriptState ?? "notRunning") !== "notRunning";
}

/** Whether a new run could take words, or the place in them, away from somebody. */
function isWriting() {
  if (document.querySelector(OPEN)) return true;
  const focused = document.activeElement;
  if (!focused?.matches(FIELDS) && !focused?.closest('[data-testid^="stDataFrame"]')) return false;
  if (focused.getAttribute("role") === "combobox") return focused.value !== "";
  return !NOT_WRITTEN_INTO.has(focused.type);
}

function ownName() {
  try {
    return localStorage.getItem("cjm-name") ?? "";
  } catch {
    return "";
  }
}
