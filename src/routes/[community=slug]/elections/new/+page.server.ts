import { redirect } from '@sveltejs/kit';
import { callElection, proposedElection } from '#capabilities/elections/server';
import { upcoming } from '#capabilities/meetings/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { attempt, communityPath } from '#platform/web/server';
import { Calling, Day } from '../shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, url }) =>
  read(context, async (tx) => {
    const said = url.searchParams.get('day');
    const day = Day.safeParse(said === 'other' ? url.searchParams.get('other') : said);
    const meetings = await upcoming(tx);
    return {
      ...(await proposedElection(tx, day.success ? day.data : null)),
      asked: said !== null && !day.success,
      id: newId(),
      today: dayIn(communityOf(tx).timeZone, tx.clock()),
      kind: url.searchParams.get('kind') === 'special' ? ('special' as const) : ('regular' as const),
      meetings: meetings.map(({ id, title, day: on }) => ({
        value: id,
        label: `${inLanguage(title, tx.locale)}, ${on}`
      }))
    };
  });

export const actions: Actions = {
  default: (event) =>
    attempt(event, Calling, async ({ meetingId, ...calling }, context) => {
      const { id } = await callElection(context, { ...calling, meetingId: meetingId || null });
      redirect(303, communityPath(context, 'elections', id));
    })
};
