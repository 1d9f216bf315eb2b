import { recoveriesDone, recoveriesWaiting, silentMembers } from '#capabilities/accounts/server';
import { communityOf, memberOf } from '#platform/context';
import { dayIn } from '#platform/clock';
import { momentOf, plainDay } from '#platform/dates';
import { tabsFor } from '../tabs.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  const { timeZone } = communityOf(context);
  const told = (what: string) => url.searchParams.get(what);
  const waiting = await recoveriesWaiting(context);
  const day = (at: Date) => plainDay(dayIn(timeZone, at), context.locale);
  return {
    sees: tabsFor(context),
    told: { vouched: told('vouched'), confirmed: told('confirmed'), withdrawn: told('withdrawn') },
    waiting: waiting.map(({ id, name, askedBy, askedByName, askedAt, contact }) => ({
      id,
      name,
      contact,
      by: askedByName,
      at: momentOf(askedAt, timeZone, context.locale),
      own: askedBy === memberOf(context.actor)
    })),
    done: (await recoveriesDone(context)).map(({ confirmedAt, ...one }) => ({
      ...one,
      on: day(confirmedAt)
    })),
    silent: (await silentMembers(context)).map(({ since, ...one }) => ({ ...one, since: day(since) }))
  };
};
