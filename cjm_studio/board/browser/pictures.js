/** The pictures of records: where each is fetched, how it stands on a card, and what gives or takes it. */

import { element, set } from "./elements.js";
import { newId } from "./ids.js";

/** What the room tells in place of the bytes: their name and the picture's size. */
const KEPT = /^kept:([0-9a-f]+):(\d+)x(\d+)$/u;
// How the data of a PNG begin in Base64.
const PNG = "iVBOR";

/** @typedef {{id: string, src: string, alt: string, width?: string, height?: string}} Shown */

/** The picture record of a record; undefined where it has none. */
export function pictureOf(journey, id) {
  const link = journey.out(id, "pictured_by")[0];
  return link && journey.records.get(link.target);
}

/** The picture of a record as it is shown. @returns {Shown|null} */
export function shownPicture(journey, id) {
  const picture = pictureOf(journey, id);
  if (!picture?.data) return null;
  const kept = KEPT.exec(picture.data);
  const alt = picture.alt ?? "";
  // What is not confirmed yet has its bytes with it.
  if (!kept) return { id: picture.id, alt, src: `data:image/${picture.data.startsWith(PNG) ? "png" : "jpeg"};base64,${picture.data}` };
  const src = `/picture/${encodeURIComponent(journey.id)}/${encodeURIComponent(picture.id)}/${kept[1]}`;
  return { id: picture.id, alt, src, width: kept[2], height: kept[3] };
}

/** Show a picture as the first thing in a place, or none. Its size is known before it is there: nothing jumps. */
export function illustrate(place, shown) {
  const there = place.querySelector(":scope > .card-picture");
  if (!shown) return void there?.remove();
  const node = there ?? element("img", "card-picture", { loading: "lazy", decoding: "async", draggable: "false" });
  set(node, { alt: shown.alt, width: shown.width, height: shown.height, src: shown.src });
  if (!there) place.prepend(node);
}

/** The portrait of a persona beside its name, which says whom it shows; nothing for one without. */
export function portrait(journey, id) {
  const shown = shownPicture(journey, id);
  return shown ? [small("portrait", shown, "", 20)] : [];
}

/** The picture of a stage or step as small as its head needs; nothing for one without. */
export function thumbnail(shown) {
  return shown ? [small("thumbnail", shown, shown.alt, 26)] : [];
}

const small = (name, { src }, alt, height) =>
  element("img", name, { src, alt, title: alt || null, height, decoding: "sync", draggable: "false" });

/** The commands that give a record a picture in place of the one it has. */
export function givingPicture(journey, id, { data, name, alt }) {
  const picture = { kind: "picture", id: newId("picture"), data, ...(name ? { name } : {}), ...(alt ? { alt } : {}) };
  const link = { kind: "pictured_by", id: newId("pictured_by"), source: id, target: picture.id };
  return [{ kind: "add", record: picture }, ...takingPicture(journey, id), { kind: "link", link }];
}

/** The commands that take a record's picture away; one that other records show as well stays with them. */
export function takingPicture(journey, id) {
  const link = journey.out(id, "pictured_by")[0];
  if (!link) return [];
  const isShared = journey.into(link.target, "pictured_by").length > 1;
  return [isShared ? { kind: "unlink", link: link.id } : { kind: "remove", record: link.target }];
}

/** The commands by which a new record shows the picture of the first of its sources that has one. */
export function sharingPicture(journey, sources, id) {
  const picture = sources.map((source) => pictureOf(journey, source.id)).find(Boolean);
  return picture ? [{ kind: "link", link: { kind: "pictured_by", id: newId("pictured_by"), source: id, target: picture.id } }] : [];
}
