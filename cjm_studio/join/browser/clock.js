/** The server's clock. It goes by the page's own stopwatch, so that a phone whose time jumps shows no nonsense. */

const SECOND_MS = 1000;

export class Clock {
  constructor() {
    this._ahead = Date.now() - performance.now();
    this._listeners = new Set();
    this._timer = setInterval(() => this._listeners.forEach((tick) => tick()), SECOND_MS / 2);
  }

  /** The server has said how late it is. */
  set(nowMs) {
    this._ahead = nowMs - performance.now();
  }

  get nowMs() {
    return this._ahead + performance.now();
  }

  /** Be called twice a second. */
  each(tick) {
    this._listeners.add(tick);
  }

  stop() {
    clearInterval(this._timer);
  }
}

/** What is left of a workshop's timer: seconds, and whether it runs; null when there is none. */
export function timeLeft(workshop, nowMs) {
  if (typeof workshop?.timer_ends_ms === "number") {
    return { seconds: Math.max(0, Math.ceil((workshop.timer_ends_ms - nowMs) / SECOND_MS)), runs: true };
  }
  if (typeof workshop?.timer_left_s === "number") return { seconds: workshop.timer_left_s, runs: false };
  return null;
}

/** Minutes and seconds, hours only when there are any. */
export function asClock(seconds) {
  const two = (value) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  return `${hours ? `${hours}:` : ""}${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
}
