/** Where the arrow keys lead on the grid: from a card to the one beside, under or over it. */

/** A cell is a stop only while it is bare; otherwise its cards are. */
export const isStop = (node) => !node.matches(".cell:not(.is-bare), .is-folded *");

/** What in a place of a row can be walked to: a head, a title, the cards of a cell, the points of a curve. */
const stopsIn = (place) => [place, ...place.querySelectorAll("[data-focus]")].filter((node) => node.dataset.focus !== undefined && isStop(node));

const hasStops = (row) => [row, ...row.querySelectorAll("[data-focus]")].some((node) => node.dataset.focus !== undefined && isStop(node));

/**
 * The nearest thing in a direction: within the cell first, then in the next cell or lane. Boxes are asked of as few
 * cards as can be: one that is out of view would have to be laid out for it.
 */
export function neighbour(from, direction, sheet) {
  const isAcross = direction === "left" || direction === "right";
  const step = direction === "left" || direction === "up" ? -1 : 1;
  const row = from.closest("[role=row]");
  if (isAcross) return across(row, from, step);
  const cards = [...(from.parentElement?.closest("[data-cell]")?.querySelectorAll("[data-focus]") ?? [])];
  const next = cards[cards.indexOf(from) + step];
  if (cards.includes(from) && next && below(from, next, step)) return next;
  const rows = [...sheet.querySelectorAll("[role=row]")];
  if (step < 0) rows.reverse();
  const there = rows.slice(rows.indexOf(row) + 1).find(hasStops);
  return there ? nearest(there, from, step) : null;
}

const isTitle = (stop) => stop.matches(".lane-title");

const boxOf = (node) => node.getBoundingClientRect();

const middle = (node) => {
  const box = boxOf(node);
  return (box.left + box.right) / 2;
};

const below = (from, next, step) => (boxOf(next).top - boxOf(from).top) * step > 4;

/** The next one sideways, at about the same height when a cell has several; the lane's title is the very first. */
function across(row, from, step) {
  const places = [...row.children];
  if (isTitle(from)) return step > 0 ? firstStop(places.slice(1)) : null;
  const here = middle(from);
  const own = places.findIndex((place) => place.contains(from));
  const onward = step > 0 ? places.slice(own) : places.slice(0, own + 1).reverse();
  for (const place of onward) {
    const there = stopsIn(place).filter((stop) => !isTitle(stop)).map((stop) => ({ stop, x: middle(stop) })).filter(({ x }) => (x - here) * step > 8);
    if (there.length) return sideways(there, from, step);
  }
  return step < 0 ? row.querySelector(":scope > .lane-title") : null;
}

const firstStop = (places) => {
  for (const place of places) {
    const [stop] = stopsIn(place);
    if (stop) return stop;
  }
  return null;
};

/** Of the stops of a cell those in its nearest column, and of these the one at the height of `from`. */
function sideways(there, from, step) {
  const edge = Math.min(...there.map(({ x }) => x * step));
  const { top } = boxOf(from);
  const column = there.filter(({ x }) => x * step - edge <= 8).map(({ stop }) => ({ stop, away: Math.abs(boxOf(stop).top - top) }));
  return column.reduce((best, each) => (each.away < best.away ? each : best)).stop;
}

/** The one in another row that stands nearest under or over this one; only cells that are near enough are looked into. */
function nearest(row, from, step) {
  const here = middle(from);
  const away = (node) => {
    const box = boxOf(node);
    return here >= box.left && here <= box.right ? 0 : Math.min(Math.abs(here - box.left), Math.abs(here - box.right));
  };
  const best = { stop: null, away: Infinity };
  for (const place of [...row.children].map((node) => ({ node, away: away(node) })).sort((one, other) => one.away - other.away)) {
    if (place.away > best.away) break;
    const stops = stopsIn(place.node);
    for (const stop of step > 0 ? stops : stops.reverse()) {
      const distance = away(stop);
      if (distance < best.away) Object.assign(best, { stop, away: distance });
    }
  }
  return best.stop;
}
