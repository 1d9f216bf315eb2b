import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { localized, locales, type Locale, type Localized } from '../../../../platform/localized/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { m } from '../../../../platform/words/index.ts';
import type { Reason } from '../../rules/plan/cancel.ts';
import type { Meeting } from '../../rules/plan/meeting.ts';
import { hourOf } from '../../../../platform/dates/index.ts';
import { fullDay } from '../../rules/plan/when.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { countUp, refuseGaps } from './changes.ts';
import { within } from './within.ts';

/** Calls the meeting off, with a text ready in every language of the community, or with one's own words in all of them. */
export function cancel(
  context: Context,
  meetingId: string,
  because: { reason: Reason } | { words: Localized }
): Promise<void> {
  return within(context, meetingId, may.cancel, async (tx, meeting) => {
    if (meeting.cancelledAt) return;
    if (meeting.openedAt) throw problems.already_begun();
    const words =
      'words' in because ? because.words : cancellation(meeting, because.reason, communityOf(tx).timeZone);
    if (meeting.publishedAt) refuseGaps(tx, [words]);
    await tx.db
      .updateTable('meeting')
      .set({ cancelledAt: tx.clock(), cancelledBecause: JSON.stringify(words), ...countUp(tx, meeting) })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', meetingId)
      .execute();
    await remember(tx, 'meetings.cancelled', {
      meetingId,
      reason: 'reason' in because ? because.reason : 'other'
    });
  });
}

const texts = {
  heat: m.meetings_cancel_heat,
  weather: m.meetings_cancel_weather,
  illness: m.meetings_cancel_illness
};

/** The ready text, in the product's languages, to be read aloud, sent or hung on the door. */
export function cancellation(
  meeting: Pick<Meeting, 'title' | 'startsAt'>,
  reason: Reason,
  timeZone: string
): Localized {
  const inWords = (locale: Locale) => {
    const day = fullDay(meeting.startsAt, timeZone, locale);
    const time = hourOf(meeting.startsAt, timeZone, locale);
    const title = meeting.title.texts[locale]?.text ?? meeting.title.texts[meeting.title.from]!.text;
    return texts[reason]({ title, day, time }, { locale });
  };
  return localized('es', Object.fromEntries(locales.map((locale) => [locale, inWords(locale)])));
}
