/** What this browser keeps: for good (the name, the language), or for as long as the tab lives (a draft). */

const unkept = new Map();

/** A text that was kept for good; "" when there is none. */
export function kept(key) {
  try {
    return localStorage.getItem(key) ?? unkept.get(key) ?? "";
  } catch {
    return unkept.get(key) ?? "";
  }
}

/** Keep a text for good; where the browser keeps nothing, as long as the page lives. */
export function keep(key, text) {
  unkept.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch {
    // It is in `unkept`.
  }
}

/** A text that this tab has kept. */
export function drafted(key) {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** Keep a text for this tab. */
export function draft(key, text) {
  try {
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  } catch {
    // Then a reload loses it.
  }
}
