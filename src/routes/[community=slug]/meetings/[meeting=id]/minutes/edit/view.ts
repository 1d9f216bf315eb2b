import { redirect } from '@sveltejs/kit';
import { cardOf, may as meetings } from '#capabilities/meetings';
import { agendaOf, eveningOf, mayWrite, meetingOf, minutesFor } from '#capabilities/meetings/server';
import { communityOf, type Context } from '#platform/context';
import { read } from '#platform/db';
import { may } from '#platform/policy';
import { communityPath } from '#platform/web/server';

/** What was noted, for those who write; everybody else reads the minutes. */
export const editView = (context: Context, id: string) =>
  read(context, async (tx) => {
    if (!(await mayWrite(tx, id))) redirect(303, communityPath(tx, 'meetings', id, 'minutes'));
    const meeting = await meetingOf(tx, id);
    return {
      meeting: cardOf(meeting, communityOf(tx).timeZone, tx.locale),
      items: await agendaOf(tx, id),
      evening: await eveningOf(tx, id),
      minutes: await minutesFor(tx, id),
      drafts: may(tx, meetings.draftMinutes)
    };
  });
