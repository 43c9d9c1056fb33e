/** What a journey says about its workshop: which one, its phases, the present one, its vote. */

/** The workshop that counts: the running one, else the planned one; null when there is none. */
export function workshopOf(journey) {
  const open = journey.ofKind("workshop").filter((workshop) => workshop.status !== "ended");
  return open.find((workshop) => workshop.status === "running") ?? open[0] ?? null;
}

export const isRunning = (workshop) => workshop?.status === "running";

/** The phases of a workshop, in order. */
export const phasesOf = (journey, workshop) => (workshop ? journey.placed(workshop.id, "phase") : []);

/** The phase in which a running workshop is; null when none runs. */
export function presentPhase(journey) {
  const workshop = workshopOf(journey);
  if (!isRunning(workshop)) return null;
  return journey.records.get(journey.out(workshop.id, "runs")[0]?.target) ?? null;
}

export const activityOf = (phase) => phase?.activity ?? "talk";

/** Whether new notes are for their writers only. */
export const isWriting = (journey) => activityOf(presentPhase(journey)) === "writing";

/** The voting round of a phase. */
export const roundOf = (journey, phase) => phase && journey.placed(phase.id, "voting_round", "about").at(-1);

export const isOpen = (round) => Boolean(round) && (round.is_open ?? true);

/** The round in which people vote now. */
export const openRound = (journey) => journey.ofKind("voting_round").find(isOpen) ?? null;

export const votesEach = (round) => round.votes_per_person ?? 5;
export const scopeOf = (round) => round.scope ?? "everything";

/** What a phase is about. */
export const focusOf = (journey, phase) => journey.records.get(journey.out(phase.id, "focuses_on")[0]?.target);

/** The notes that only their writers may read so far. */
export const hiddenNotes = (journey) => journey.ofKind("sticky").filter((note) => note.hidden);

/** Whether somebody in this role leads. */
export const leads = (role) => role === "owner" || role === "facilitator";
