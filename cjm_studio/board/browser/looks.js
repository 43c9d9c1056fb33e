/** What a card shows: its words, its icon and the small facts at its bottom, by its kind. */

import { figure, signed, withUnit } from "./numbers.js";
import { ownersOf } from "./partners.js";
import { shownPicture } from "./pictures.js";
import { openOn, signsOn } from "./remarks.js";

/**
 * @typedef {{icon?: string, text?: string, tone?: "strong"|"bad"|"money", dots?: number, of?: number}} Fact
 * @typedef {{kind: string, text: string, icon: string, label: string, facts: Fact[]}} Look
 */

/** The field that is written on a card of this kind. */
export const titleField = (kind, data) => data.kinds[kind]?.title ?? "name";

/** @returns {Look} */
export function lookOf(record, journey, data) {
  const text = String(record[titleField(record.kind, data)] ?? "");
  const facts = (FACTS[record.kind] ?? (() => []))(record, journey, data);
  return {
    kind: record.kind,
    text,
    icon: iconOf(record, journey, data),
    label: `${data.kinds[record.kind].label}: ${text || data.words.no_words}`,
    facts,
    picture: shownPicture(journey, record.id),
    comments: openOn(journey, record.id),
    signs: signsOn(journey, record.id, () => "", "").filter(({ count }) => count).map(({ sign, count }) => ({ sign, count })),
  };
}

function iconOf(record, journey, data) {
  if (record.kind === "touchpoint") {
    const channel = channelsOf(record, journey)[0];
    return data.channel_icons[channel?.channel_kind ?? (channel ? "site" : "")] ?? "ads_click";
  }
  if (record.kind === "pain_point" && record.cause) return data.cause_icons[record.cause];
  return data.kinds[record.kind].icon;
}

const channelsOf = (record, journey) =>
  journey.out(record.id, "happens_in").map((link) => journey.records.get(link.target)).filter(Boolean);

const FACTS = {
  touchpoint(record, journey, data) {
    const facts = [];
    if (record.moment_of_truth) facts.push({ icon: "star", text: data.words.moment_of_truth, tone: "strong" });
    else if (channelsOf(record, journey).length) {
      facts.push({ text: channelsOf(record, journey).map((channel) => channel.name).join(", ") });
    }
    if (record.fail_point) facts.push({ icon: "warning", tone: "bad", text: "", title: data.words.fail_point });
    return facts;
  },
  metric(record, journey, data) {
    const said = measured(record, data.language);
    const name = data.metric_names[record.metric_kind ?? "cr"];
    return [...(name ? [{ text: name }] : []), ...(said ? [{ text: said, tone: "money" }] : [])];
  },
  frontstage_action: ownerFacts,
  backstage_action: ownerFacts,
  support_process: ownerFacts,
  system: ownerFacts,
  pain_point: feltFacts,
  gain: feltFacts,
  hypothesis(record, journey, data) {
    const place = data.conveyor.indexOf(record.status ?? "idea");
    const facts = [{ dots: place + 1, of: place < 0 ? 0 : data.conveyor.length, text: data.options[record.status ?? "idea"] }];
    if (data.delivered.includes(record.status) && !isTested(record, journey)) {
      facts.push({ icon: "warning", tone: "bad", text: data.words.untested });
    }
    const effect = record.effect_likely ?? record.effect_high ?? record.effect_low;
    if (typeof effect === "number") {
      facts.push({ tone: "money", text: withUnit(signed(effect, data.language), record.effect_unit ?? "") });
    }
    return facts;
  },
};

/** Whether a customer was asked; it is the rule of the commands that nothing is delivered else without a mark. */
function isTested(record, journey) {
  return journey.out(record.id, "tested_by").some((link) => journey.records.get(link.target)?.with_customers);
}

/** From the baseline to the target, as far as they are known. */
function measured({ baseline, target, unit = "%" }, language) {
  const said = (value) => (typeof value === "number" ? figure(value, language) : "");
  if (said(target)) return `${said(baseline)}${said(baseline) ? "\u00a0→ " : "→ "}${withUnit(said(target), unit)}`;
  return said(baseline) && withUnit(said(baseline), unit);
}

function ownerFacts(record, journey) {
  const owners = ownersOf(journey, record.id);
  return owners.length ? [{ text: owners.join(", ") }] : [];
}

function feltFacts(record, journey, data) {
  const facts = [];
  if (record.severity) facts.push({ text: data.words.severity.replace("{n}", record.severity) });
  if (typeof record.affected_share === "number") {
    facts.push({ icon: "groups", text: `${figure(record.affected_share * 100, data.language, 0)}\u00a0%` });
  }
  return facts;
}
