import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inLanguage, locales, type Locale } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { fullDay } from '../../rules/plan/when.ts';
import { may } from '../../rules/policy.ts';
import { eveningOf } from './evening.ts';
import { meetingOf } from './find.ts';
import { motionLine, stepLine } from './minutesText.ts';

/** What goes out the same night: what was agreed and who does what, in each language, ready to copy. */
export function tonight(context: Context, meetingId: string): Promise<{ language: Locale; text: string }[]> {
  return read(context, async (tx) => {
    allow(tx, may.seeInside);
    const meeting = await meetingOf(tx, meetingId);
    const { motions, steps } = await eveningOf(tx, meetingId);
    return locales.map((language) => {
      const title = inLanguage(meeting.title, language);
      const day = fullDay(meeting.startsAt, communityOf(tx).timeZone, language);
      const part = (heading: string, lines: string[]) =>
        lines.length ? [[heading, ...lines.map((line) => `• ${line}`)].join('\n')] : [];
      const text = [
        m.meetings_tonight_opening({ title, day }, { locale: language }),
        ...part(
          m.meetings_minutes_motions({}, { locale: language }),
          motions.map((one) => motionLine(one, language))
        ),
        ...part(
          m.meetings_minutes_steps({}, { locale: language }),
          steps.map((one) => stepLine(one, language))
        ),
        m.meetings_tonight_closing({}, { locale: language })
      ];
      return { language, text: text.join('\n\n') };
    });
  });
}
