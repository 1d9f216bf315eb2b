import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { missing, type Localized } from '../../../../platform/localized/index.ts';
import { languageName } from '../../rules/plan/languages.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { problems } from '../../rules/problems.ts';

/** A change that calendars must hear of, when anybody can already know the meeting. */
export const countUp = (tx: Tx, meeting: Meeting): { sequence: number; changedAt: Date } => ({
  sequence: meeting.publishedAt ? meeting.sequence + 1 : meeting.sequence,
  changedAt: tx.clock()
});

export function refuseWhenOver(meeting: Meeting): void {
  if (meeting.cancelledAt) throw problems.cancelled();
  if (meeting.closedAt) throw problems.already_closed();
}

type Where = Pick<Meeting, 'venueId' | 'place' | 'link'>;

/** Nobody is invited to nowhere. */
export function refuseNowhere({ venueId, place, link }: Where): void {
  if (!venueId && !place && !link) throw problems.where_missing();
}

/** Refuses the first text that somebody could not read, and names the language. */
export function refuseGaps(tx: Tx, texts: Localized[]): void {
  for (const value of texts) {
    const without = missing(value, communityOf(tx).languages);
    if (!without.length) continue;
    const language = without.map((code) => languageName(code, tx.locale)).join(', ');
    throw problems.translation_missing({ text: value.texts[value.from]?.text ?? '', language });
  }
}
