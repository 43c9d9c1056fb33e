/**
 * The table of two languages. Rows are chosen with a click, with the arrow keys and with Enter; Python hears of
 * the chosen stage only.
 */

const SPARK_WIDTH = 96, SPARK_HEIGHT = 26, SPARK_EDGE = 4;
const tables = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  for (const [name, colour] of Object.entries(data.colours)) {
    parentElement.host?.style.setProperty(`--${name}`, colour);
  }
  const focused = parentElement.activeElement?.dataset?.stage;
  tables.get(parentElement)?.remove();
  const place = makePlace(data, (stage) => setTriggerValue("chosen", stage));
  tables.set(parentElement, place);
  parentElement.append(place);
  if (focused) place.querySelector(`[data-stage="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

function makePlace(data, choose) {
  const { words } = data;
  const place = make("div", "place");
  const table = make("table");
  table.setAttribute("aria-label", words.table);
  const head = make("tr");
  const names = ["stage", "voice", "metric", "base", "now", "target", "gap", "trend", "owner", "counts"];
  for (const name of names) head.append(make("th", name, words[name]));
  for (const cell of head.children) cell.scope = "col";
  const top = make("thead");
  top.append(head);
  const body = make("tbody");
  for (const row of data.rows) body.append(...makeRows(row, data, choose));
  table.append(top, body);
  place.append(table);
  body.addEventListener("keydown", walk);
  return place;
}

function makeRows(row, data, choose) {
  const metrics = row.metrics.length ? row.metrics : [null];
  return metrics.map((metric, place) => {
    const line = make("tr", "row");
    line.classList.toggle("worst", row.isWorst);
    line.classList.toggle("chosen", row.id === data.chosen);
    line.classList.toggle("more", place > 0);
    if (place === 0) {
      line.append(stageCell(row, metrics.length, data, choose), voiceCell(row, metrics.length, data));
    }
    line.append(...(metric ? metricCells(metric, data) : [emptyCell(data)]));
    line.addEventListener("click", () => choose(row.id));
    return line;
  });
}

function stageCell(row, rows, data, choose) {
  const cell = make("th", "stage");
  cell.scope = "row";
  cell.rowSpan = rows;
  const button = make("button", `chevron ${row.style}`);
  button.type = "button";
  button.dataset.stage = row.id;
  button.dataset.row = row.id;
  button.title = row.name;
  button.setAttribute("aria-pressed", row.id === data.chosen);
  button.append(make("span", "number", row.number), make("span", "name", row.name || "–"));
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    choose(row.id);
  });
  cell.append(button);
  return cell;
}

function voiceCell(row, rows, data) {
  const cell = make("td", "voice");
  cell.rowSpan = rows;
  const [open, close] = data.language === "ru" ? ["«", "»"] : ["“", "”"];
  if (row.voice) cell.append(make("em", "", `${open}${row.voice}${close}`));
  else cell.append(make("span", "teach", data.words.noVoice));
  return cell;
}

function metricCells(metric, { words }) {
  const name = make("td", "metric");
  const pill = make("span", "pill", metric.name);
  pill.title = metric.name;
  name.append(pill);
  const base = named("td", "base", "", words.base);
  base.append(make("span", "words", metric.base || "–"));
  if (["unfit", "missing", "conditional"].includes(metric.fitness)) {
    base.append(make("span", metric.fitness === "conditional" ? "remark" : "remark bad", metric.fitnessWords));
  }
  const trend = named("td", "trend", "", words.trend);
  if (metric.values.length) trend.append(spark(metric));
  const owner = named("td", "owner", metric.owner || words.nobody, words.owner);
  owner.classList.toggle("bad", !metric.owner);
  const counts = named("td", "counts", metric.counts || words.nobody, words.counts);
  if (metric.isOwnCount) counts.append(make("span", "remark bad", words.same));
  counts.classList.toggle("bad", !metric.counts);
  const gap = named("td", "gap", metric.gap, words.gap);
  gap.classList.add(metric.status);
  return [
    name,
    base,
    named("td", "now", metric.now, words.now),
    named("td", "target", metric.target, words.target),
    gap,
    trend,
    owner,
    counts,
  ];
}

function emptyCell({ words }) {
  const cell = make("td", "empty");
  cell.colSpan = 8;
  cell.append(make("span", "teach", words.noMetric));
  return cell;
}

/** The values as a line that ends in a dot; the target is a dashed line at its height. */
function spark({ values, targetValue }) {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("width", SPARK_WIDTH);
  picture.setAttribute("height", SPARK_HEIGHT);
  picture.setAttribute("aria-hidden", "true");
  const all = targetValue === null ? values : [...values, targetValue];
  const low = Math.min(...all), span = Math.max(...all) - low || 1;
  const y = (value) => SPARK_HEIGHT - SPARK_EDGE - ((value - low) / span) * (SPARK_HEIGHT - 2 * SPARK_EDGE);
  const step = (SPARK_WIDTH - 2 * SPARK_EDGE) / Math.max(1, values.length - 1);
  const points = values.map((value, place) => [SPARK_EDGE + place * step, y(value)]);
  if (targetValue !== null) {
    picture.append(shape("line", "aim", { x1: 0, x2: SPARK_WIDTH, y1: y(targetValue), y2: y(targetValue) }));
  }
  picture.append(shape("polyline", "seen", { points: points.map((point) => point.join(",")).join(" ") }));
  const [x, last] = points.at(-1);
  picture.append(shape("circle", "last", { cx: x, cy: last, r: 3.5 }));
  return picture;
}
