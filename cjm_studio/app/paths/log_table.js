/** A table of what a log tells: cells are words, numbers with a bar, or a path as coloured chips. */

const shown = new WeakMap();

export default function ({ data, parentElement }) {
  for (const [name, colour] of Object.entries(data.colours)) {
    parentElement.host?.style.setProperty(`--${name}`, colour);
  }
  shown.get(parentElement)?.remove();
  const place = makePlace(data);
  shown.set(parentElement, place);
  parentElement.append(place);
}

function makePlace({ label, heads, rows, emphasised }) {
  const place = make("div", "place");
  // With three columns and no paths in them a table is narrow enough for a phone as it is.
  const isWide = heads.length > 3 || heads.some((head) => head.kind === "chips");
  const table = make("table", isWide ? "wide" : "");
  table.setAttribute("aria-label", label);
  const top = make("thead");
  const line = make("tr");
  for (const head of heads) {
    const cell = make("th", head.kind, head.text);
    cell.scope = "col";
    line.append(cell);
  }
  top.append(line);
  const body = make("tbody");
  rows.forEach((row, place) => body.append(makeRow(row, heads, place === emphasised)));
  table.append(top, body);
  place.append(table);
  return place;
}

function makeRow(row, heads, isEmphasised) {
  const line = make("tr", isEmphasised ? "row worst" : "row");
  row.forEach((content, place) => line.append(makeCell(content, heads[place])));
  return line;
}

function makeCell(content, head) {
  const cell = named("td", head.kind, "", head.text);
  if (content?.chips) cell.append(makeChips(content));
  else if (content?.share !== undefined) cell.append(make("span", "figure", content.text), makeBar(content.share));
  else cell.append(make("span", "", String(content ?? "")));
  return cell;
}

function makeChips({ chips, more }) {
  const list = make("ol", "path");
  for (const chip of chips) {
    const item = make("li", "chip");
    item.style.setProperty("--fill", chip.fill);
    item.style.setProperty("--border", chip.border);
    item.style.setProperty("--deep", chip.deep);
    item.title = chip.text;
    item.append(make("span", "name", chip.text));
    if (chip.times > 1) item.append(make("span", "times", `×${chip.times}`));
    list.append(item);
  }
  if (more) list.append(make("li", "more", more));
  return list;
}

function makeBar(share) {
  const track = make("span", "track");
  track.setAttribute("aria-hidden", "true");
  const filled = make("span", "filled");
  filled.style.width = `${(share * 100).toFixed(1)}%`;
  track.append(filled);
  return track;
}
