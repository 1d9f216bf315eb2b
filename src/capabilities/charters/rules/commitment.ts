export const answers = ['promised', 'partly', 'declined'] as const;
export type Answer = (typeof answers)[number];
/** Without an answer it stands on the board as just that. */
export type Answered = Answer | 'no_answer';

export const institutionKinds = [
  'partnership',
  'official',
  'city',
  'county',
  'school',
  'agency',
  'organization'
] as const;
export type InstitutionKind = (typeof institutionKinds)[number];

export type Step = { dueOn: string; reportedOn: string | null; kept: number; notKept: number };

/** How many members look before a step counts as kept. */
export const LOOKERS = 3;

export type StepStanding = 'kept' | 'not_kept' | 'reported' | 'late' | 'open';

/** What members saw decides; what the institution says only opens the question. */
export function stepStanding({ dueOn, reportedOn, kept, notKept }: Step, today: string): StepStanding {
  if (kept + notKept >= LOOKERS && kept !== notKept) return kept > notKept ? 'kept' : 'not_kept';
  if (reportedOn !== null) return 'reported';
  return dueOn < today ? 'late' : 'open';
}

export const standings = ['no_answer', 'declined', 'late', 'not_kept', 'open', 'reported', 'kept'] as const;
export type Standing = (typeof standings)[number];

/** Where a commitment stands in public. A promise without steps is open; a declined one is an end. */
export function standing(answered: Answered, steps: Step[], today: string): Standing {
  if (answered === 'no_answer' || answered === 'declined') return answered;
  const all = steps.map((step) => stepStanding(step, today));
  for (const worst of ['not_kept', 'late', 'open', 'reported'] as const)
    if (all.includes(worst)) return worst;
  return all.length ? 'kept' : 'open';
}

export type Scored = { institutionId: string; domainId: string; standing: Standing; answered: Answered };
export type Score = Record<Answered | 'kept' | 'late', number> & { all: number };

const none = (): Score => ({ all: 0, promised: 0, partly: 0, declined: 0, no_answer: 0, kept: 0, late: 0 });

/** By institution or by domain: how each answered, and what came of it. Not kept counts as late. */
export function scoreboard(all: Scored[], by: 'institutionId' | 'domainId'): Map<string, Score> {
  const board = new Map<string, Score>();
  for (const one of all) {
    const score = board.get(one[by]) ?? none();
    board.set(one[by], score);
    score.all++;
    score[one.answered]++;
    if (one.standing === 'kept') score.kept++;
    if (one.standing === 'late' || one.standing === 'not_kept') score.late++;
  }
  return board;
}
