/** The first screen: the name under which somebody comes in. */

import { element } from "/board/elements.js";

export const LONGEST_NAME = 60;

/** Ask for a name; it comes when one is given. @returns {Promise<string>} */
export function askName(shell, words, title) {
  const field = element("input", "name-field", {
    id: "name", type: "text", maxlength: LONGEST_NAME, autocomplete: "given-name", enterkeyhint: "go", required: true, dir: "auto",
    "aria-describedby": "name-hint",
  });
  const form = element("form", "welcome", {},
    element("p", "welcome-over", {}, words.invited),
    element("h1", "welcome-title", { dir: "auto" }, title),
    element("label", "welcome-ask", { for: "name" }, words.ask_name),
    field,
    element("p", "welcome-hint", { id: "name-hint" }, words.name_hint),
    element("button", "primary is-wide", { type: "submit" }, words.enter));
  shell.replaceChildren(element("main", "welcome-place", {}, form));
  field.focus();
  return new Promise((given) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const name = field.value.trim();
      if (!name) return void field.focus();
      shell.replaceChildren();
      given(name);
    });
  });
}
