const sheet = document.getElementById("sheet");
const picture = sheet.querySelector("svg");
const told = document.getElementById("told");
const find = document.getElementById("find");
const found = document.getElementById("found");
const ring = document.getElementById("ring");
const details = JSON.parse(document.getElementById("details").textContent);
const width = picture.viewBox.baseVal.width;
const height = picture.viewBox.baseVal.height;
const SMALLEST = 0.1;
const READABLE = 0.4; // below it the smallest words of a card cannot be read
const LARGEST = 5;
const STEP = 1.2;
const DRAG_PX = 4;
let scale = 1;

/** Draw the picture at a scale; the place under (x, y), in pixels of the window, stays where it is. */
function zoom(wanted, x, y) {
  const before = picture.getBoundingClientRect();
  const box = sheet.getBoundingClientRect();
  const at = [x ?? box.left + box.width / 2, y ?? box.top + box.height / 2];
  const share = [(at[0] - before.left) / before.width, (at[1] - before.top) / before.height];
  scale = Math.min(Math.max(wanted, Math.min(SMALLEST, sheet.clientWidth / width)), LARGEST);
  picture.style.width = `${width * scale}px`;
  picture.style.height = `${height * scale}px`;
  const after = picture.getBoundingClientRect();
  sheet.scrollLeft += after.left + share[0] * after.width - at[0];
  sheet.scrollTop += after.top + share[1] * after.height - at[1];
  document.getElementById("scale").textContent = `${Math.round(scale * 100)}\u00a0%`;
  placeRing();
  hide();
}

/** As wide as the window, but a small picture is not blown up beyond reason. */
function fit() {
  zoom(Math.min(sheet.clientWidth / width, 1.5));
  sheet.scrollTo(0, 0);
}

/** At first the whole width if its words can be read so, else readable words from the upper left. */
function begin() {
  fit();
  if (scale >= READABLE) return;
  zoom(READABLE);
  sheet.scrollTo(0, 0);
}

document.getElementById("smaller").addEventListener("click", () => zoom(scale / STEP));
document.getElementById("larger").addEventListener("click", () => zoom(scale * STEP));
document.getElementById("whole").addEventListener("click", fit);
sheet.addEventListener("wheel", (event) => {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  zoom(scale * Math.exp(-event.deltaY * 0.003), event.clientX, event.clientY);
}, { passive: false });
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target === find) return;
  if (event.key === "+" || event.key === "=") zoom(scale * STEP);
  else if (event.key === "-" || event.key === "\u2212") zoom(scale / STEP);
  else if (event.key === "0") fit();
  else if (event.key === "Escape") hide();
  else return;
  event.preventDefault();
});

// Two fingers: their distance is the scale, the middle between them stays.
let pinch = null;
const apart = (touches) => Math.hypot(
  touches[0].clientX - touches[1].clientX, touches[0].clientY - touches[1].clientY);
sheet.addEventListener("touchstart", (event) => {
  pinch = event.touches.length === 2 ? { distance: apart(event.touches), scale } : null;
}, { passive: true });
sheet.addEventListener("touchmove", (event) => {
  if (!pinch || event.touches.length !== 2) return;
  event.preventDefault();
  const [one, other] = event.touches;
  zoom(pinch.scale * apart(event.touches) / Math.max(pinch.distance, 1),
    (one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2);
}, { passive: false });
sheet.addEventListener("touchend", () => { pinch = null; });

// The mouse takes hold of the picture; fingers pan by themselves.
let held = null;
sheet.addEventListener("pointerdown", (event) => {
  if (event.pointerType !== "mouse" || event.button !== 0) return;
  held = { x: event.clientX, y: event.clientY, left: sheet.scrollLeft, top: sheet.scrollTop, moved: false };
});
window.addEventListener("pointermove", (event) => {
  if (!held) return;
  const [across, down] = [event.clientX - held.x, event.clientY - held.y];
  if (!held.moved && Math.hypot(across, down) < DRAG_PX) return;
  held.moved = true;
  sheet.classList.add("held");
  hide();
  sheet.scrollTo(held.left - across, held.top - down);
});
window.addEventListener("pointerup", () => { held = null; sheet.classList.remove("held"); });

/** Words at a line, as an action has them on the map: the card of the same record stands elsewhere. */
const isRemark = (group) => Boolean(group.firstElementChild?.matches("path[fill=none]"));

/** The cards, each once, as they are read: from left to right within a row of the picture. */
const cards = new Map();
for (const group of picture.querySelectorAll("g[data-record-id][aria-label]")) {
  const name = group.dataset.recordId;
  if (!details[name]) continue;
  const isBetter = cards.has(name) && isRemark(cards.get(name)) && group.firstElementChild?.matches("rect");
  if (isBetter) cards.delete(name); // its turn is that of its card, not of its remark
  if (!cards.has(name)) cards.set(name, group);
}
for (const group of cards.values()) group.setAttribute("tabindex", "0");
// A browser may stop at the picture as a whole: the sheet around it is that stop already.
picture.setAttribute("tabindex", "-1");

/** Tell what is known of a card beside it; all of it is text, never markup. */
function tell(group) {
  const [label, ...rows] = details[group.dataset.recordId];
  const head = document.createElement("strong");
  head.textContent = label;
  told.replaceChildren(head, ...rows.map(([name, value]) => {
    const row = document.createElement("div");
    row.textContent = name ? `${name}: ${value}` : value;
    return row;
  }));
  told.hidden = false;
  const card = group.getBoundingClientRect();
  const own = told.getBoundingClientRect();
  const right = window.innerWidth - own.width - 12;
  const below = card.bottom + 8 + own.height < window.innerHeight;
  told.style.left = `${Math.max(12, Math.min(card.left, right))}px`;
  told.style.top = `${below ? card.bottom + 8 : Math.max(12, card.top - own.height - 8)}px`;
}

function hide() { told.hidden = true; }

/** The card that an event is about; a mark on its edge is the card's, too. */
function cardOf(event) {
  const group = event.target.closest?.("g[data-record-id]");
  return group && cards.get(group.dataset.recordId);
}

/** A ring round a card: the one that has the keyboard, or the one that was found. */
function placeRing(shown) {
  const group = shown ?? document.activeElement?.closest?.("g[tabindex]");
  ring.hidden = !group;
  if (!group) return;
  const card = group.getBoundingClientRect();
  const box = sheet.getBoundingClientRect();
  const edge = 5;
  ring.style.left = `${card.left - box.left + sheet.scrollLeft - sheet.clientLeft - edge}px`;
  ring.style.top = `${card.top - box.top + sheet.scrollTop - sheet.clientTop - edge}px`;
  ring.style.width = `${card.width + 2 * edge}px`;
  ring.style.height = `${card.height + 2 * edge}px`;
}

picture.addEventListener("pointerover", (event) => {
  const card = cardOf(event);
  if (card && !held?.moved) tell(card);
  else if (!picture.contains(document.activeElement)) hide();
});
picture.addEventListener("pointerleave", hide);
picture.addEventListener("focusin", (event) => {
  const card = cardOf(event);
  if (!card) return;
  card.scrollIntoView({ block: "nearest", inline: "nearest" });
  placeRing();
  tell(card);
});
picture.addEventListener("focusout", () => { ring.hidden = true; hide(); });

/** The next card in the direction of an arrow key: near first, and straight before aslant. */
function neighbour(from, key) {
  const here = from.getBoundingClientRect();
  const along = key === "ArrowLeft" || key === "ArrowRight" ? "x" : "y";
  const sign = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  const middle = (box) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
  let best = null;
  let least = Infinity;
  for (const card of cards.values()) {
    const [one, other] = [middle(here), middle(card.getBoundingClientRect())];
    const ahead = (other[along] - one[along]) * sign;
    const aside = Math.abs(along === "x" ? other.y - one.y : other.x - one.x);
    if (card !== from && ahead > 1 && ahead + 3 * aside < least) [best, least] = [card, ahead + 3 * aside];
  }
  return best;
}
picture.addEventListener("keydown", (event) => {
  const card = cardOf(event);
  if (!card || !event.key.startsWith("Arrow")) return;
  event.preventDefault();
  neighbour(card, event.key)?.focus();
});

// Searching: what a card says and what is known of it; all other cards step back.
let hits = [];
let chosen = -1;

function search() {
  const wanted = find.value.trim().toLocaleLowerCase();
  const says = (name) => details[name].flat().join(" ").replaceAll("\u00a0", " ").toLocaleLowerCase();
  hits = wanted ? [...cards.keys()].filter((name) => says(name).includes(wanted)) : [];
  chosen = -1;
  sheet.classList.toggle("searched", wanted !== "");
  for (const group of picture.querySelectorAll("g[data-record-id]")) {
    group.classList.toggle("hit", hits.includes(group.dataset.recordId));
  }
  found.textContent = wanted ? `${hits.length}` : "";
}

/** Show the next card that was found, or the one before; the search keeps the keyboard. */
function step(by) {
  if (!hits.length) return;
  chosen = (chosen + by + hits.length) % hits.length;
  found.textContent = `${chosen + 1}/${hits.length}`;
  const card = cards.get(hits[chosen]);
  card.scrollIntoView({ block: "center", inline: "center" });
  placeRing(card);
  tell(card);
}
find.addEventListener("input", search);
find.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { find.value = ""; search(); hide(); ring.hidden = true; }
  else if (event.key === "Enter" || event.key === "ArrowDown") step(1);
  else if (event.key === "ArrowUp") step(chosen < 0 ? 0 : -1);
  else return;
  event.preventDefault();
});
find.addEventListener("blur", () => { ring.hidden = true; hide(); });

window.addEventListener("resize", () => placeRing());
begin();
sheet.dataset.ready = "yes";
