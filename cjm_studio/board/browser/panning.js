/** Moving the board under the mouse: dragging where no card is scrolls it in both directions. */

const FAR_PX = 4;
const THINGS = ".card, .stage, .step, .point, button:not(.cell-add), textarea, input, .lane-title";

/** @param {HTMLElement} scroller @param {AbortSignal} signal ends the listening */
export function listenForPanning(scroller, signal) {
  let from = null;
  const stop = () => {
    if (scroller.classList.contains("is-panned")) swallowClick();
    scroller.classList.remove("is-panned");
    from = null;
  };
  scroller.addEventListener("pointerdown", (event) => {
    const isMouse = event.pointerType === "mouse" && (event.button === 0 || event.button === 1);
    if (!isMouse || event.target === scroller || (event.button === 0 && event.target.closest(THINGS))) return;
    from = { x: event.clientX, y: event.clientY, left: scroller.scrollLeft, top: scroller.scrollTop };
    if (event.button === 1) event.preventDefault();
  }, { signal });
  addEventListener("pointermove", (event) => {
    if (!from) return;
    const [byX, byY] = [event.clientX - from.x, event.clientY - from.y];
    if (!scroller.classList.contains("is-panned") && Math.hypot(byX, byY) < FAR_PX) return;
    scroller.classList.add("is-panned");
    scroller.scrollTo(from.left - byX, from.top - byY);
  }, { signal });
  addEventListener("pointerup", stop, { signal });
  addEventListener("pointercancel", stop, { signal });
}

/** What ends a drag is no click on what happens to lie under it. */
export function swallowClick() {
  const swallow = (event) => event.stopPropagation();
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }));
}
