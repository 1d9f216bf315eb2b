import { z } from 'zod';
import { cardOf, may as meetings, pairs, parts } from '#capabilities/meetings';
import { leavePart, meetingOf, partsOf, takePart } from '#capabilities/meetings/server';
import { communityOf, memberOf } from '#platform/context';
import { read } from '#platform/db';
import { may } from '#platform/policy';
import { deed } from '../../deed.ts';
import type { Actions, PageServerLoad } from './$types';

const Role = z.object({
  role: z.enum(parts),
  language: z.enum(['es', 'en', 'asl', 'zh', 'ko', 'hy', 'tl', 'ar']).optional()
});

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const taken = await partsOf(tx, params.meeting);
    const meeting = await meetingOf(tx, params.meeting);
    return {
      meeting: cardOf(meeting, communityOf(tx).timeZone, tx.locale),
      taken: taken.map((part) => ({ ...part, mine: part.memberId === memberOf(tx.actor) })),
      pairs: pairs(taken),
      cleared: may(tx, meetings.keepChildcareSheet)
    };
  });

export const actions: Actions = {
  take: (event) => deed(event, Role, (part, context, id) => takePart(context, id, part)),
  leave: (event) => deed(event, Role, ({ role }, context, id) => leavePart(context, id, role))
};
