/** The acts by which a workshop is led, each as one command, so that each can be taken back as one. */

import { newId } from "./ids.js";
import { together } from "./placing.js";
import { activityOf, hiddenNotes, isOpen, phasesOf, roundOf, workshopOf } from "./workshop_state.js";

/** In these phases notes have to be read by all; in silent writing and in talk they may stay hidden. */
const READS_NOTES = new Set(["reveal", "grouping", "voting", "deciding"]);

const linked = (kind, source, target) => ({ kind: "link", link: { kind, id: newId(kind), source, target } });
const changed = (item, values) => ({ kind: "set", item, values });

/** A new workshop with these phases. @param {{activity: string, name: string, minutes: number}[]} agenda */
export function planning(agenda, name) {
  const workshop = { kind: "workshop", id: newId("workshop"), name };
  const phases = agenda.flatMap((phase) => addingPhase(workshop.id, phase));
  return together([{ kind: "add", record: workshop }, ...phases]);
}

/** The commands that put a phase at the end of a workshop; a vote brings its round, not open yet. */
export function addingPhase(workshopId, { scope, ...phase }) {
  const record = { kind: "phase", id: newId("phase"), ...phase };
  return [{ kind: "add", record, into: workshopId }, ...(activityOf(record) === "voting" ? addingRound(record.id, false, scope) : [])];
}

export function addingRound(phaseId, isOpenNow, scope = "stickies") {
  const record = { kind: "voting_round", id: newId("voting_round"), is_open: isOpenNow, scope };
  return [{ kind: "add", record }, linked("about", record.id, phaseId)];
}

/** Another activity for a phase; one that becomes a vote gets a round. */
export function changingActivity(journey, phase, activity) {
  const needsRound = activity === "voting" && !roundOf(journey, phase);
  return together([changed(phase.id, { activity }), ...(needsRound ? addingRound(phase.id, false) : [])]);
}

/** What a phase is about, or nothing of its own. */
export function focusing(journey, phase, target) {
  const old = journey.out(phase.id, "focuses_on").map((link) => ({ kind: "unlink", link: link.id }));
  const commands = target ? [...old, linked("focuses_on", phase.id, target)] : old;
  return commands.length ? together(commands) : null;
}

/** Go to a phase: the clock, the vote and hidden notes go with it. @param {number} nowMs the server's clock */
export function entering(journey, phase, nowMs) {
  const workshop = workshopOf(journey);
  const clock = { timer_ends_ms: phase.minutes ? Math.round(nowMs + phase.minutes * 60_000) : null, timer_left_s: null };
  const commands = journey.out(workshop.id, "runs").map((link) => ({ kind: "unlink", link: link.id }));
  commands.push(changed(workshop.id, { status: "running", ...clock }), linked("runs", workshop.id, phase.id));
  const own = activityOf(phase) === "voting" ? roundOf(journey, phase) : null;
  commands.push(...closingRounds(journey, own?.id));
  if (own && !isOpen(own)) commands.push(changed(own.id, { is_open: true }));
  if (activityOf(phase) === "voting" && !own) commands.push(...addingRound(phase.id, true));
  if (READS_NOTES.has(activityOf(phase))) commands.push(...revealing(journey));
  return together(commands);
}

/** The phase after the present one, or before it; undefined at the ends. */
export function phaseBeside(journey, step) {
  const workshop = workshopOf(journey);
  const phases = phasesOf(journey, workshop);
  const at = phases.findIndex((phase) => phase.id === journey.out(workshop?.id, "runs")[0]?.target);
  return phases[at + step];
}

export function ending(journey) {
  const workshop = workshopOf(journey);
  const off = changed(workshop.id, { status: "ended", timer_ends_ms: null, timer_left_s: null, names_hidden: false });
  return together([off, ...closingRounds(journey), ...revealing(journey)]);
}

const closingRounds = (journey, exceptId = "") =>
  journey.ofKind("voting_round").filter((round) => isOpen(round) && round.id !== exceptId).map((round) => changed(round.id, { is_open: false }));

const revealing = (journey) => hiddenNotes(journey).map((note) => changed(note.id, { hidden: false }));

/** What is left on the clock, in milliseconds; null when there is none. */
export function leftMs(workshop, nowMs) {
  if (typeof workshop?.timer_ends_ms === "number") return workshop.timer_ends_ms - nowMs;
  return typeof workshop?.timer_left_s === "number" ? workshop.timer_left_s * 1000 : null;
}

/** Stop the clock or let it go on. */
export function pausing(workshop, nowMs) {
  if (typeof workshop.timer_ends_ms === "number") {
    const left = Math.max(Math.round((workshop.timer_ends_ms - nowMs) / 1000), 0);
    return changed(workshop.id, { timer_ends_ms: null, timer_left_s: left });
  }
  return changed(workshop.id, { timer_ends_ms: Math.round(nowMs + (workshop.timer_left_s ?? 0) * 1000), timer_left_s: null });
}

/** A minute more; a clock that has run out, or is not there, gets one minute from now. */
export function lengthening(workshop, nowMs) {
  if (typeof workshop.timer_left_s === "number") return changed(workshop.id, { timer_left_s: workshop.timer_left_s + 60 });
  return changed(workshop.id, { timer_ends_ms: Math.round(Math.max(workshop.timer_ends_ms ?? 0, nowMs) + 60_000) });
}

export const stoppingClock = (workshop) => changed(workshop.id, { timer_ends_ms: null, timer_left_s: null });
