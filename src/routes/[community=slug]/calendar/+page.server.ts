import { openElections } from '#capabilities/elections/server';
import { cardOf, may as meetings } from '#capabilities/meetings';
import { past, upcoming } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { isMember, may } from '#platform/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  const { timeZone } = communityOf(context);
  const page = Math.max(1, Number(url.searchParams.get('page')) || 1);
  const ahead = page === 1 ? await upcoming(context) : [];
  const { meetings: before, more } = await past(context, page);
  const card = (meeting: (typeof ahead)[number]) => cardOf(meeting, timeZone, context.locale);
  const votes = page === 1 && isMember(context.actor);
  return {
    elections: votes ? await openElections(context) : [],
    ahead: ahead.filter(({ publishedAt }) => publishedAt).map(card),
    before: before.map(card),
    page,
    more,
    isMember: isMember(context.actor),
    plans: may(context, meetings.plan),
    feed: `webcal://${url.host}/${communityOf(context).slug}/calendar.ics?language=${context.locale}`
  };
};
