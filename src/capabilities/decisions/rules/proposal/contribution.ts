export const contributionKinds = ['comment', 'question', 'concern'] as const;
export type Kind = (typeof contributionKinds)[number] | 'answer' | 'met';

export type Saying = { id: string; kind: Kind; text: string; language?: string; repliesTo?: string | null };

export type Contribution = {
  id: string;
  kind: Kind;
  repliesTo: string | null;
  language: string;
  /** Empty where it was taken back. */
  text: string;
  saidBy: string;
  name: string;
  saidAt: Date;
  takenBack: boolean;
};

/** What may be said in reply: a question is answered, a concern is met. */
export const replyTo = (kind: Kind): Kind | null =>
  kind === 'question' ? 'answer' : kind === 'concern' ? 'met' : null;

export type Talk = Contribution & { replies: Contribution[] };

/** Each thing said with the replies to it. */
export const inTurn = (all: Contribution[]): Talk[] =>
  all
    .filter(({ repliesTo }) => repliesTo === null)
    .map((one) => ({ ...one, replies: all.filter(({ repliesTo }) => repliesTo === one.id) }));

/** Concerns that nobody has said how they were met. */
export const unmet = (all: Contribution[]): Contribution[] =>
  inTurn(all).filter(
    ({ kind, takenBack, replies }) =>
      kind === 'concern' && !takenBack && !replies.some((reply) => !reply.takenBack)
  );
