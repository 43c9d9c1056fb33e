/** Making and keeping elements. Texts go in as text, never as markup. */

const SVG = "http://www.w3.org/2000/svg";

/** An element with a class and attributes. @param {string} tag @param {string} [className] */
export function element(tag, className = "", attributes = {}, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  set(made, attributes);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export function svgElement(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  set(made, attributes);
  made.append(...children);
  return made;
}

/** Give attributes their values; null, undefined and false take them away. */
export function set(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) node.removeAttribute(name);
    else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value === true ? "" : String(value));
  }
  return node;
}

/** Change a text only when it is another one, so that a reader's selection stays. */
export function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
  return node;
}

/**
 * Make the children of `parent` those of `items`, by key, keeping what is there.
 * The node for which `isPinned` answers yes is never moved or taken out: somebody types in it.
 * @param {{find: (key: string) => Element|null|undefined, leaving: Set<Element>}} [moving] where nodes go from one
 *   parent to another: `find` looks for one elsewhere, and what has to go is only put down in `leaving`
 */
export function keepChildren(parent, items, { key, make, update, isPinned = () => false, moving = null }) {
  const old = new Map();
  for (const node of parent.children) old.set(node.dataset.key, node);
  const wanted = items.map((item) => {
    const name = key(item);
    const node = old.get(name) ?? moving?.find(name) ?? make(item);
    if (node.dataset.key !== name) node.dataset.key = name;
    old.delete(name);
    moving?.leaving.delete(node);
    if (!isPinned(node)) update(node, item);
    return node;
  });
  for (const node of old.values()) {
    if (isPinned(node)) continue;
    if (moving) moving.leaving.add(node);
    else node.remove();
  }
  arrange(parent, wanted, isPinned, moving?.leaving ?? NONE);
}

const NONE = new Set();

function arrange(parent, wanted, isPinned, leaving) {
  const staying = (node) => {
    let next = node;
    while (leaving.has(next)) next = next.nextElementSibling;
    return next;
  };
  let cursor = staying(parent.firstElementChild);
  for (const node of wanted) {
    if (isPinned(node) && node.parentNode === parent) {
      while (cursor && cursor !== node) {
        const next = staying(cursor.nextElementSibling);
        parent.append(cursor);
        cursor = next;
      }
    }
    if (node === cursor) cursor = staying(cursor.nextElementSibling);
    else put(parent, node, cursor);
  }
}

/** Put a node before another one; where the browser can, it keeps the focus and all else that it has. */
function put(parent, node, cursor) {
  if (parent.moveBefore && node.isConnected && parent.isConnected) parent.moveBefore(node, cursor);
  else parent.insertBefore(node, cursor);
}

/** Where things were found last in a place, by their keys. @type {WeakMap<Element, Map<string, Element>>} */
const found = new WeakMap();

/** What in a place had this key when it was last asked for, and is still there. */
export function knownByKey(place, key) {
  const known = found.get(place)?.get(key);
  return known?.isConnected && known.dataset.focus === key ? known : null;
}

/** What in a place can have the focus under this key; null when there is nothing. */
export function byKey(place, key) {
  if (!key) return null;
  if (!found.has(place)) found.set(place, new Map());
  const nodes = found.get(place);
  const known = knownByKey(place, key);
  if (known) return known;
  const node = place.querySelector(`[data-focus="${CSS.escape(key)}"]`);
  if (node) nodes.set(key, node);
  else nodes.delete(key);
  return node;
}
