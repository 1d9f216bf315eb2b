import type { DecisionClass, VotingMethod } from '../../../../kernels/bylaws/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';

/** Where a proposal stands. `counted` waits for its certification; `decided` and `withdrawn` are ends. */
export const steps = ['drafted', 'raised', 'opened', 'voting', 'counted', 'decided', 'withdrawn'] as const;
export type Step = (typeof steps)[number];

/** Those that somebody can choose; `bylaws` comes by itself with a version that is to be adopted. */
export const classes = ['critical', 'ordinary', 'procedural', 'removal'] as const;

export type Choice = { id: string; text: Localized };

export type Proposal = {
  id: string;
  bodyId: string;
  class: DecisionClass;
  question: Localized;
  text: Localized;
  /** Who gains and who loses by it. */
  affected: Localized | null;
  /** What else was thought of. */
  alternatives: Localized | null;
  budgetCents: number | null;
  raisedBy: string | null;
  meetingId: string | null;
  motionId: string | null;
  /** A draft of an agreement that comes into force with it, and the day. */
  adoptsVersion: string | null;
  adoptsFrom: string | null;
  /** The decision that it looks at again. */
  reconsiders: string | null;
  revision: number;
  /** When the words last changed: notice counts from here. */
  wordedAt: Date;
  step: Step;
  since: Date;
  options: Choice[];
};

/** Which steps may follow. Votes that decide nothing, or that are void, lead back to the discussion. */
const NEXT: Record<Step, Step[]> = {
  drafted: ['raised', 'withdrawn'],
  raised: ['opened', 'withdrawn'],
  opened: ['voting', 'withdrawn'],
  voting: ['counted', 'opened'],
  counted: ['decided', 'opened', 'withdrawn'],
  decided: [],
  withdrawn: []
};

export const mayFollow = (from: Step, to: Step): boolean => NEXT[from].includes(to);

/** Its words can still change. */
export const isWritable = (step: Step): boolean => step === 'drafted' || step === 'raised';

/** People can still say something about it. */
export const isDiscussed = (step: Step): boolean => step === 'raised' || step === 'opened';

/** Methods that find a winner among options instead of asking yes or no. */
export const ranksOptions = (method: VotingMethod): boolean => method === 'ranked' || method === 'score';

/** Every text that has to be readable by everybody before there is a vote. */
export const textsOf = ({ question, text, affected, alternatives, options }: Proposal): Localized[] => [
  question,
  text,
  ...[affected, alternatives].filter((one) => one !== null),
  ...options.map((option) => option.text)
];
