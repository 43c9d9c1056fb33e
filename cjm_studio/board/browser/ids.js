/** Ids made in the browser, of random bytes only: `crypto.randomUUID` is missing on plain http addresses. */

/** @param {number} bytes @returns {string} twice as many hexadecimal digits */
export function randomHex(bytes) {
  const drawn = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(drawn, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A new id for a record or link of this kind. @param {string} kind */
export const newId = (kind) => `${kind}-${randomHex(8)}`;

/** A new id for a command: 32 hexadecimal digits. */
export const newCommandId = () => randomHex(16);
