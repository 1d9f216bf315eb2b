import { cardOf } from '#capabilities/meetings';
import { meetingOf, needsOf } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => ({
    needs: await needsOf(tx, params.meeting),
    meeting: cardOf(await meetingOf(tx, params.meeting), communityOf(tx).timeZone, tx.locale)
  }));
