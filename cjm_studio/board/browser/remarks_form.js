/** The form in which comments and answers are written. */

import { element } from "./elements.js";

const LONGEST = 20_000;

/** A field for words with a button; Ctrl+Enter sends as well. @param {(text: string) => void} send */
export function makeForm(label, button, send, { text = "", cancel } = {}) {
  const field = element("textarea", "input", { rows: 2, maxlength: LONGEST, "aria-label": label, placeholder: label, dir: "auto" });
  field.value = text;
  const form = element("form", "remark-form", {}, field, element("div", "remark-buttons", {}, ...cancelButton(cancel), element("button", "primary", { type: "submit" }, button)));
  const give = () => {
    const said = field.value.trim();
    if (!said) return field.focus();
    field.value = "";
    send(said);
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); give(); });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); give(); }
    if (event.key === "Escape" && cancel) { event.preventDefault(); event.stopPropagation(); cancel.act(); }
  });
  return form;
}

function cancelButton(cancel) {
  if (!cancel) return [];
  const button = element("button", "quiet", { type: "button" }, cancel.label);
  button.addEventListener("click", cancel.act);
  return [button];
}
