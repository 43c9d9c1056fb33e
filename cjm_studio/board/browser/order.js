/**
 * Order keys for what is shown before the server has answered. They are made as the server makes them, so that
 * its answer is usually what is shown already: a letter that tells how many digits follow, those digits as a number
 * that counts on at either end, and behind them a fraction for what comes in between.
 */

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const MOST = DIGITS.length;

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
  const isUsual = [lower, upper].every((key) => !key || isKey(key));
  const key = isUsual ? beside(lower, upper) : "";
  return key && key > lower && (!upper || key < upper) ? key : anywhere(lower, upper);
}

/** How many characters the number at the beginning of a key has, from its letter. */
const lengthOf = (letter) => (letter >= "a" ? letter.charCodeAt(0) - 95 : 92 - letter.charCodeAt(0));

const numberOf = (key) => (key ? key.slice(0, lengthOf(key[0])) : "");

const isKey = (key) => /^[A-Za-z][0-9A-Za-z]+$/u.test(key) && key.length >= lengthOf(key[0]) && !(key.length > lengthOf(key[0]) && key.endsWith("0"));

function beside(lower, upper) {
  const [low, high] = [numberOf(lower), numberOf(upper)];
  if (!lower) return high < upper ? high : counted(high, -1);
  const next = counted(low, 1);
  if (!upper) return next || low + halfway(lower.slice(low.length), null);
  if (low === high) return low + halfway(lower.slice(low.length), upper.slice(high.length));
  return next && next < upper ? next : low + halfway(lower.slice(low.length), null);
}

/** The number after or before this one; "" when there is none. @param {1|-1} step */
function counted(number, step) {
  const [letter, ...digits] = number;
  const [full, empty] = step > 0 ? ["z", "0"] : ["0", "z"];
  let place = digits.length - 1;
  while (place >= 0 && digits[place] === full) digits[place--] = empty;
  if (place >= 0) {
    digits[place] = DIGITS[DIGITS.indexOf(digits[place]) + step];
    return letter + digits.join("");
  }
  if (letter === (step > 0 ? "Z" : "a")) return step > 0 ? "a0" : "Zz";
  if (letter === (step > 0 ? "z" : "A")) return "";
  const isLonger = step > 0 ? letter >= "a" : letter <= "Z";
  return String.fromCharCode(letter.charCodeAt(0) + step) + (isLonger ? [...digits, empty] : digits.slice(1)).join("");
}

/** The fraction in the middle of two, as short as it can be. @param {string|null} high null for no end */
function halfway(low, high) {
  let same = 0;
  while (high && same < high.length && (low[same] ?? "0") === high[same]) same++;
  if (same) return high.slice(0, same) + halfway(low.slice(same), high.slice(same));
  const [from, to] = [low ? DIGITS.indexOf(low[0]) : 0, high ? DIGITS.indexOf(high[0]) : MOST];
  if (to - from > 1) return DIGITS[Math.round((from + to) / 2)];
  return high && high.length > 1 ? high[0] : DIGITS[from] + halfway(low.slice(1), null);
}

/** Between keys that are none of the server's: it makes new ones for all of them. */
function anywhere(lower, upper) {
  let key = "";
  let isBounded = upper !== "";
  for (let place = 0; place < LONGEST; place++) {
    const low = place < lower.length ? DIGITS.indexOf(lower[place]) : 0;
    const high = isBounded && place < upper.length ? DIGITS.indexOf(upper[place]) : MOST;
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
