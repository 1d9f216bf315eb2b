import type { Localized } from '../../../../platform/localized/index.ts';

/** Who may take part: the members, or anybody who has the link. */
export const openTos = ['members', 'anybody'] as const;
export type OpenTo = (typeof openTos)[number];
/** What has to happen before a statement is shown: the rules find nothing, or a person looked at it as well. */
export const lookings = ['by_rules', 'by_people'] as const;
export type LookedOver = (typeof lookings)[number];

export type Conversation = {
  id: string;
  question: Localized;
  about: Localized | null;
  openTo: OpenTo;
  lookedOver: LookedOver;
  deckId: string | null;
  begunAt: Date;
  closedAt: Date | null;
};

export type StatementState = 'shown' | 'held' | 'left_out';
export type Statement = {
  id: string;
  number: number;
  text: Localized;
  state: StatementState;
  reason: string | null;
  /** From those who opened the conversation, to have something to begin with. */
  seed: boolean;
};

/** Why a person leaves a statement out; the author reads it. */
export const leavingOut = ['names', 'contact', 'insults', 'duplicate', 'off_question', 'two_in_one'] as const;
export type LeavingOut = (typeof leavingOut)[number];

/** What one person may write in one conversation. */
export const MOST_STATEMENTS = 10;
