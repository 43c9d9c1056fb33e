/** A phone's way back closes what lies on top; only when nothing does, it leaves the page. */

/** What is open, from the bottom to the top: how each is closed. @type {(() => void)[]} */
const open = [];
let goingBack = 0;

/** Something was opened over the page. @param {() => void} close */
export function opened(close) {
  open.push(close);
  history.pushState(null, "");
}

/** It was closed by another way than back. @param {() => void} close */
export function closed(close) {
  const at = open.indexOf(close);
  if (at < 0) return;
  open.splice(at, 1);
  goingBack++;
  history.back();
}

addEventListener("popstate", () => {
  if (goingBack) goingBack--;
  else open.pop()?.();
});
