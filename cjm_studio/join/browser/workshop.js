/** What the journey says about the workshop: questions that the parts of the page ask. */

/** @typedef {import("/board/journey.js").Journey} Journey */

/** The workshop that counts: the one that runs, else the planned one. */
export function workshopOf(journey) {
  const all = journey.ofKind("workshop").filter((workshop) => workshop.status !== "ended");
  return all.find((workshop) => workshop.status === "running") ?? all[0] ?? null;
}

/** The phase that runs, its number and how many there are; null when none does. */
export function phaseOf(journey) {
  const workshop = workshopOf(journey);
  const phase = workshop && target(journey, workshop.id, "runs");
  if (!phase) return null;
  const phases = journey.placed(workshop.id, "phase");
  return { phase, number: phases.indexOf(phase) + 1, count: phases.length, activity: phase.activity ?? "talk" };
}

/** The record to which a link of a kind leads. */
export function target(journey, id, kind) {
  const link = journey.out(id, kind)[0];
  return (link && journey.records.get(link.target)) ?? null;
}

/** What the running phase looks at: a stage, step, touchpoint or persona. */
export function focusOf(journey) {
  const found = phaseOf(journey);
  return found && target(journey, found.phase.id, "focuses_on");
}

/** The step of a record: itself, the one it stands in, or that of what it hangs on. */
export function stepOf(journey, record, deep = 0) {
  if (!record || deep > 6) return null;
  if (record.kind === "step") return record;
  for (const way of ["part_of", "hurts", "pleases", "expects", "scores", "at", "about", "reaches"]) {
    const next = target(journey, record.id, way);
    const found = next && next.kind !== "stage" ? stepOf(journey, next, deep + 1) : null;
    if (found) return found;
  }
  return null;
}

/** The stage of a record, over its step or by itself. */
export function stageOf(journey, record) {
  if (!record) return null;
  if (record.kind === "stage") return record;
  const step = stepOf(journey, record);
  if (step) return target(journey, step.id, "part_of");
  const near = ["expects", "at", "about", "reaches"].map((way) => target(journey, record.id, way));
  return near.find((other) => other?.kind === "stage") ?? null;
}

/** Whether a record belongs to what the phase looks at. */
export function isInFocus(journey, record, focus) {
  if (!focus) return true;
  if (focus.kind === "stage") return stageOf(journey, record)?.id === focus.id;
  if (focus.kind === "step") return stepOf(journey, record)?.id === focus.id;
  if (focus.kind === "touchpoint") {
    return record.id === focus.id || journey.out(record.id).some((link) => link.target === focus.id);
  }
  return journey.out(record.id, "felt_by").some((link) => link.target === focus.id);
}

/** Where the phase wants notes to go: a step's id, "stage:<id>" for a stage without steps, or "". */
export function focusPlace(journey) {
  const focus = focusOf(journey);
  const stage = stageOf(journey, focus);
  const step = focus?.kind === "stage" ? journey.placed(focus.id, "step")[0] : stepOf(journey, focus);
  return step?.id ?? (stage ? `stage:${stage.id}` : "");
}

/** Whether a note has become something else, so that it is no longer on the map itself. */
export const hasBecome = (journey, id) => journey.out(id, "became").length > 0;

/** The round that is open now, else the one about the present phase that is closed; null when there is none. */
export function roundOf(journey) {
  const rounds = journey.ofKind("voting_round");
  const phase = phaseOf(journey)?.phase;
  const isAbout = (round) => Boolean(phase) && journey.out(round.id, "about").some((link) => link.target === phase.id);
  const open = rounds.filter((round) => round.is_open !== false);
  return open.find(isAbout) ?? open.at(-1) ?? rounds.filter(isAbout).at(-1) ?? null;
}

/** The records that a round is about, those in focus first. */
export function candidates(journey, round, inScope) {
  const kinds = inScope[round.scope ?? "everything"] ?? [];
  const focus = focusOf(journey);
  const all = kinds.flatMap((kind) => journey.ofKind(kind)).filter((record) => isVotable(journey, record));
  const near = focus ? all.filter((record) => isInFocus(journey, record, focus)) : all;
  return { near, far: all.filter((record) => !near.includes(record)) };
}

const isVotable = (journey, record) => !record.hidden && !hasBecome(journey, record.id)
  && !(record.kind === "sticky" && journey.out(record.id, "gathered_in").length);

/** The votes of a round, or of all that are closed, on a record: a cluster has those of its notes, too. */
export function votesOn(journey, id, round) {
  if (journey.out(id, "gathered_in").length) return [];
  const notes = journey.into(id, "gathered_in").map((link) => link.source);
  const found = [id, ...notes].flatMap((each) => journey.into(each, "about")).map((link) => journey.records.get(link.source)).filter((record) => record?.kind === "vote");
  return found.filter((vote) => {
    const cast = target(journey, vote.id, "cast_in");
    return round ? cast?.id === round.id : cast && cast.is_open === false;
  });
}

export const sumOf = (votes) => votes.reduce((sum, vote) => sum + (vote.dots ?? 1), 0);

/** How many dots a person has set in a round. */
export const spentIn = (journey, round, voter) =>
  sumOf(journey.into(round.id, "cast_in").map((link) => journey.records.get(link.source)).filter((vote) => vote?.voter === voter));

/** The comments or reactions on a record, in the order in which they came. */
export function remarksOn(journey, id, kind) {
  return journey.into(id, "about").map((link) => journey.records.get(link.source)).filter((record) => record?.kind === kind);
}
