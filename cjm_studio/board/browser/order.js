/**
 * Order keys for what is shown before the server has answered. The server makes the keys that are kept;
 * these only have to sort between the neighbours, as text, until its answer comes.
 */

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

// What the server gives to a record without neighbours.
const FIRST = "a0";
const LONGEST = 80;

/**
 * A text that sorts after `lower` and before `upper`.
 * @param {string} lower "" for no neighbour
 * @param {string} upper "" for no neighbour
 */
export function between(lower, upper) {
  if (!lower && !upper) return FIRST;
  let key = "";
  let isBounded = upper !== "";
  for (let place = 0; place < LONGEST; place++) {
    const low = place < lower.length ? DIGITS.indexOf(lower[place]) : 0;
    const high = isBounded && place < upper.length ? DIGITS.indexOf(upper[place]) : DIGITS.length;
    if (high - low > 1) return key + DIGITS[Math.floor((low + high) / 2)];
    key += DIGITS[low];
    if (high > low) isBounded = false;
  }
  return key;
}

/** Sorts records as the map does: by order key, then by id. */
export function inOrder(one, other) {
  const [a, b] = [one.order ?? "", other.order ?? ""];
  if (a !== b) return a < b ? -1 : 1;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
