/** A line that says that the server does not answer; it goes by itself when the server is back. */

// A line that is back at once was never missed.
const PATIENCE_MS = 1500;
const STATE = "data-test-connection-state";

const lines = new WeakMap();

export default function ({ data, parentElement }) {
  const line = lines.get(parentElement) ?? new Line(parentElement);
  lines.set(parentElement, line);
  line.show(data.words);
  return () => {
    line.close();
    lines.delete(parentElement);
  };
}

class Line {
  constructor(place) {
    this._app = document.querySelector(`[${STATE}]`);
    this._words = document.createElement("span");
    this._again = document.createElement("button");
    this._again.type = "button";
    this._again.addEventListener("click", () => location.reload());
    this._node = document.createElement("div");
    this._node.className = "away";
    this._node.setAttribute("role", "status");
    this._node.hidden = true;
    this._node.append(this._words, this._again);
    place.append(this._node);
    this._watch = new MutationObserver(() => this._look());
    if (this._app) this._watch.observe(this._app, { attributes: true, attributeFilter: [STATE] });
  }

  /** The words to say, in the language of the page. */
  show(words) {
    this._said = words;
    this._look();
  }

  close() {
    this._watch.disconnect();
    clearTimeout(this._timer);
    this._node.remove();
  }

  _look() {
    const state = this._app?.getAttribute(STATE) ?? "CONNECTED";
    if (state === "CONNECTED") {
      clearTimeout(this._timer);
      this._timer = null;
      this._node.hidden = true;
      this._words.textContent = "";
      return;
    }
    const isOver = state === "DISCONNECTED_FOREVER";
    this._words.textContent = isOver ? this._said.over : this._said.away;
    this._again.textContent = this._said.load_again;
    this._again.hidden = !isOver;
    this._timer ??= setTimeout(() => (this._node.hidden = false), PATIENCE_MS);
  }
}
