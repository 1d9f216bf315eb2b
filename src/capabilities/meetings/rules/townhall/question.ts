import type { Localized } from '../../../../platform/localized/index.ts';

/** Why a question is not shown. Its author reads the reason; nobody else does. */
export const heldReasons = [
  'off_topic',
  'private_person',
  'insult',
  'advertising',
  'several',
  'unclear',
  'no_time'
] as const;
export type HeldReason = (typeof heldReasons)[number];

export type QuestionState = 'waiting' | 'shown' | 'answering' | 'answered' | 'held' | 'joined';

export type Question = {
  id: string;
  text: Localized;
  asker: string | null;
  panelistId: string | null;
  via: 'phone' | 'paper';
  askedAt: Date;
  shownAt: Date | null;
  heldAt: Date | null;
  heldBecause: HeldReason | null;
  heldNote: string | null;
  joinedTo: string | null;
  answeringAt: Date | null;
  answeredAt: Date | null;
  answer: Localized | null;
  answeredBy: string | null;
  thumbs: number;
};

type Course = Pick<Question, 'shownAt' | 'heldAt' | 'joinedTo' | 'answeringAt' | 'answeredAt'>;

export function questionState({ shownAt, heldAt, joinedTo, answeringAt, answeredAt }: Course): QuestionState {
  if (joinedTo) return 'joined';
  if (heldAt) return 'held';
  if (!shownAt) return 'waiting';
  if (answeredAt) return 'answered';
  return answeringAt ? 'answering' : 'shown';
}

/** One person has so many questions waiting or shown at a time: a hall of a thousand shares one panel. */
export const MOST_OPEN = 3;
