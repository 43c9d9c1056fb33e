/** The beginning of the page: the link leaves the address bar, the words come, a name is asked for once. */

import { element } from "/board/elements.js";
import { useOutlines } from "/board/icons.js";
import { askName } from "./naming.js";
import { Page } from "./page.js";
import { kept, keep } from "./memory.js";

const NAME = "cjm-name";
const LANGUAGE = "cjm-language";

/** The language that was chosen here, else the browser's. */
function language() {
  const chosen = kept(LANGUAGE) || navigator.language || "";
  return chosen.toLowerCase().startsWith("ru") ? "ru" : "en";
}

async function settingsIn(chosen) {
  const answer = await fetch(`/page/settings-${chosen}.json`);
  if (!answer.ok) throw new Error(`settings: ${answer.status}`);
  return answer.json();
}

async function begin() {
  const place = document.documentElement.dataset;
  const settings = await settingsIn(language());
  document.documentElement.lang = settings.language;
  useOutlines(settings.icons);
  const shell = element("div", "shell");
  document.body.replaceChildren(shell);
  document.title = place.title || "CJM Studio";
  let name = kept(NAME);
  if (!name) name = await askName(shell, settings.words, place.title);
  keep(NAME, name);
  const page = new Page(shell, {
    settings,
    journey: place.journey,
    title: place.title,
    name,
    rename: (other) => keep(NAME, other),
    speak: (other) => {
      keep(LANGUAGE, other);
      page.close();
      begin();
    },
  });
}

// Whoever looks at this screen, or gets its address passed on, must not get the link with it.
history.replaceState(null, "", "/join/");
begin();
