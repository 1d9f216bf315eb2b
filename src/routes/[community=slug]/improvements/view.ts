import { improvementState, may as meetings } from '#capabilities/meetings';
import { improvements, past } from '#capabilities/meetings/server';
import { dayIn } from '#platform/clock';
import { communityOf, type Context } from '#platform/context';
import { read } from '#platform/db';
import { inLanguage, reading } from '#platform/localized';
import { may } from '#platform/policy';

/** The board, and the meetings in which an improvement can have shown itself. */
export const boardView = (context: Context, page: number) =>
  read(context, async (tx) => {
    const { improvements: found, more } = await improvements(tx, page);
    const today = dayIn(communityOf(tx).timeZone, tx.clock());
    const learns = may(tx, meetings.learn);
    const latest = learns ? (await past(tx)).meetings : [];
    return {
      page,
      more,
      learns,
      meetings: latest.map(({ id, title, day }) => ({
        value: id,
        label: `${inLanguage(title, tx.locale)}, ${day}`
      })),
      improvements: found.map(({ what, meetingTitle, ...one }) => ({
        ...one,
        ...reading(what, tx.locale),
        meetingTitle: inLanguage(meetingTitle, tx.locale),
        state: improvementState({ ...one, what, meetingTitle }, today)
      }))
    };
  });
