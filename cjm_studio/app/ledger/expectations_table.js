/**
 * The table of expectations. Rows are chosen with a click, with the arrow keys and with Enter; Python hears of
 * the chosen expectation only.
 */

const WIDTH = 260, HEIGHT = 40, EDGE = 12, MIDDLE = 13, BENEATH = 35, NARROW = 90;
const places = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  for (const [name, colour] of Object.entries(data.colours)) {
    parentElement.host?.style.setProperty(`--${name}`, colour);
  }
  const focused = parentElement.activeElement?.dataset?.expectation;
  places.get(parentElement)?.remove();
  const place = makePlace(data, (id) => setTriggerValue("chosen", id));
  places.set(parentElement, place);
  parentElement.append(place);
  if (focused) {
    place.querySelector(`[data-expectation="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }
}

function makePlace(data, choose) {
  const place = make("div", "place");
  const table = make("table");
  table.setAttribute("aria-label", data.words.table);
  table.append(makeHead(data.words));
  const groups = new Map();
  for (const row of data.rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  for (const [name, rows] of groups) table.append(makeGroup(name, rows, data, choose));
  table.addEventListener("keydown", walk);
  place.append(table);
  return place;
}

function makeHead(words) {
  const top = make("thead"), line = make("tr");
  for (const name of ["expectation", "who", "bar", "perceived", "gap", "reading", "force"]) {
    const cell = make("th", name, words[name]);
    cell.scope = "col";
    line.append(cell);
  }
  top.append(line);
  return top;
}

function makeGroup(name, rows, data, choose) {
  const body = make("tbody"), head = make("tr", "group"), cell = make("th", "", name);
  cell.colSpan = 7;
  cell.scope = "rowgroup";
  head.append(cell);
  body.append(head, ...rows.map((row) => makeRow(row, data, choose)));
  return body;
}

function makeRow(row, data, choose) {
  const { words } = data;
  const line = make("tr", `row ${row.reading}`);
  line.classList.toggle("outside", row.isOutside);
  line.classList.toggle("chosen", row.id === data.chosen);
  const reading = named("td", "reading", row.readingWords, words.reading);
  const force = named("td", "force", "", words.force);
  force.append(make("span", `tier ${row.tier}`, row.tierWords));
  if (row.force) force.append(make("span", "about", row.force));
  line.append(
    nameCell(row, data, choose),
    whoCell(row, words),
    barCell(row, words),
    perceivedCell(row, words),
    named("td", "gap", row.gap, words.gap),
    reading,
    force,
  );
  line.addEventListener("click", () => choose(row.id));
  return line;
}

function nameCell(row, data, choose) {
  const cell = make("th", "name");
  cell.scope = "row";
  const button = make("button", "", row.name);
  button.type = "button";
  button.dataset.expectation = row.id;
  button.dataset.row = row.id;
  button.setAttribute("aria-pressed", row.id === data.chosen);
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    choose(row.id);
  });
  cell.append(button);
  if (row.place) cell.append(make("span", "about", row.place));
  cell.append(make("span", "about", row.about));
  return cell;
}

function perceivedCell(row, words) {
  const cell = named("td", "perceived", row.levels.perceived, words.perceived);
  cell.append(make("span", "expected", `${words.expected}: ${row.levels.expected}`));
  return cell;
}

function whoCell(row, words) {
  const cell = named("td", "who", "", words.who);
  for (const persona of row.personas) {
    const line = make("span", "persona");
    line.append(sign(persona), make("span", "", persona.name));
    cell.append(line);
  }
  if (!row.personas.length) cell.append(make("span", "about", words.nobody));
  return cell;
}

/** The bar from worst to best with their figures beneath, a tick at what was expected, a dot at what came. */
function barCell(row, words) {
  const cell = make("td", "bar");
  if (!row.bar) {
    cell.append(make("span", "about", words.noBar));
    return cell;
  }
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
  picture.setAttribute("role", "img");
  const told = ["worst", "expected", "best", "perceived"].map((name) => `${words[name]}: ${row.levels[name]}`);
  picture.setAttribute("aria-label", told.join("; "));
  const x = (share) => EDGE + share * (WIDTH - 2 * EDGE);
  const { worst, best, expected, perceived } = row.bar;
  picture.append(shape("line", "axis", { x1: 0, x2: WIDTH, y1: MIDDLE, y2: MIDDLE }));
  if (worst !== null && best !== null) {
    const [left, right] = [Math.min(x(worst), x(best)), Math.max(x(worst), x(best))];
    picture.append(
      shape("rect", "range", { x: left, y: MIDDLE - 5, width: Math.max(right - left, 2), height: 10, rx: 5 }),
    );
    if (perceived !== null && (x(perceived) < left || x(perceived) > right)) {
      const near = x(perceived) < left ? left : right;
      const kind = x(perceived) < left ? "way bad" : "way good";
      picture.append(shape("line", kind, { x1: x(perceived), x2: near, y1: MIDDLE, y2: MIDDLE }));
    }
  }
  if (expected !== null) {
    picture.append(shape("rect", "tick", { x: x(expected) - 1, y: MIDDLE - 9, width: 2, height: 18 }));
  }
  if (perceived !== null) picture.append(shape("circle", "dot", { cx: x(perceived), cy: MIDDLE, r: 5.5 }));
  const isNarrow = worst !== null && best !== null && Math.abs(x(best) - x(worst)) < NARROW;
  if (worst !== null) picture.append(end(row.levels.worst, x(worst), isNarrow ? "end" : "middle"));
  if (best !== null) picture.append(end(row.levels.best, x(best) + EDGE, "end"));
  cell.append(picture);
  return cell;
}

/** What stands under an end of the bar; words instead of a figure are shortened, the picture's name has all. */
function end(text, x, anchor) {
  const words = shape("text", "end", { x, y: BENEATH, "text-anchor": anchor });
  words.textContent = text.length > 16 ? `${text.slice(0, 15)}…` : text;
  return words;
}

/** A persona's sign: its colour and its shape. */
function sign({ colour, shape: form }) {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", "0 0 12 12");
  picture.setAttribute("class", "sign");
  picture.setAttribute("aria-hidden", "true");
  const points = { diamond: "6,0 12,6 6,12 0,6", triangle: "6,0 12,11 0,11", hexagon: "3,1 9,1 12,6 9,11 3,11 0,6" };
  const drawn = points[form]
    ? shape("polygon", "", { points: points[form] })
    : shape("circle", "", { cx: 6, cy: 6, r: 5.5 });
  drawn.setAttribute("fill", colour);
  picture.append(drawn);
  return picture;
}
