import { cardOf, may as meetings } from '#capabilities/meetings';
import { upcoming } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { isMember, may } from '#platform/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({
  meetings: (await upcoming(context)).map((meeting) =>
    cardOf(meeting, communityOf(context).timeZone, context.locale)
  ),
  plans: may(context, meetings.plan),
  isMember: isMember(context.actor)
});
