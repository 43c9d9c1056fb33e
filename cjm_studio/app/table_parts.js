
// The pieces of a table: cells, signs, and the way from row to row.

const SVG = "http://www.w3.org/2000/svg";

/** Arrows go from one row's button to the next. */
function walk(event) {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  const buttons = [...event.currentTarget.querySelectorAll("[data-row]")];
  const next = buttons[buttons.indexOf(event.target) + steps[event.key]];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** A cell that says which column it belongs to, for a narrow page where the heads are gone. */
function named(tag, kind, text, label) {
  const cell = make(tag, kind, text);
  cell.dataset.label = label;
  return cell;
}

function make(tag, kind = "", text = "") {
  const element = document.createElement(tag);
  if (kind) element.className = kind;
  if (text !== "") element.textContent = text;
  return element;
}

function shape(tag, kind, attributes) {
  const element = document.createElementNS(SVG, tag);
  if (kind) element.setAttribute("class", kind);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
