/** The fields of a record, or of a link, as they are written in the details. */

import { element, set } from "./elements.js";

/** @typedef {{name: string, label: string, type: "text"|"long"|"number"|"flag"|"options", options?: [string, string][], usual: any}} Field */

/**
 * A field with its label. @param {Field} field
 * @param {(value: any) => void} give called with the value that was typed, when there is one
 */
export function makeField(field, words, give) {
  const input = makeInput(field, words);
  input.dataset.field = field.name;
  input.addEventListener("change", () => {
    const value = read(field, input);
    if (value !== undefined) give(value);
  });
  if (field.type === "flag") return element("label", "field is-flag", {}, input, element("span", "", {}, field.label));
  return element("label", `field is-${field.type}`, {}, element("span", "field-label", {}, field.label), input);
}

/** Show a value; a field in which somebody types is left alone. */
export function fillField(place, field, item, board) {
  const input = place.querySelector(`[data-field="${field.name}"]`);
  if (!input || board.active() === input) return;
  const value = item[field.name] ?? field.usual;
  if (field.type === "flag") input.checked = Boolean(value);
  else if (input.value !== String(value ?? "")) input.value = String(value ?? "");
}

function makeInput(field, words) {
  if (field.type === "long") return element("textarea", "input", { rows: 2, maxlength: 20_000 });
  if (field.type === "flag") return element("input", "", { type: "checkbox" });
  if (field.type === "options") {
    const empty = field.usual === null ? [element("option", "", { value: "" }, words.not_said)] : [];
    return element("select", "input", {}, ...empty, ...field.options.map(([value, label]) => element("option", "", { value }, label)));
  }
  const numeric = field.type === "number" ? { inputmode: "decimal" } : { maxlength: 500 };
  return set(element("input", "input", { type: "text" }), numeric);
}

/** The value that was typed; undefined when it is none for this field. */
function read(field, input) {
  if (field.type === "flag") return input.checked;
  const text = input.value.trim();
  if (field.type === "number") {
    if (!text) return null;
    const value = Number(text.replace(/[\s\u00a0]/gu, "").replace(",", ".").replace("−", "-"));
    return Number.isFinite(value) ? value : undefined;
  }
  return field.type === "options" && !text ? null : text;
}
