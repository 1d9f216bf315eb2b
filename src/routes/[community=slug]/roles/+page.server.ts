import { may as accounts } from '#capabilities/accounts';
import { grantsInForce } from '#capabilities/accounts/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { plainDay } from '#platform/dates';
import { may } from '#platform/policy';
import { tabsFor } from './tabs.server.ts';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  const grants = await grantsInForce(context);
  const day = (at: Date) => plainDay(dayIn(communityOf(context).timeZone, at), context.locale);
  const pages = Math.max(1, Math.ceil(grants.length / PAGE));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(url.searchParams.get('page'))) || 1));
  return {
    page,
    pages,
    given: url.searchParams.get('given'),
    ended: url.searchParams.get('ended'),
    mayGrant: may(context, accounts.grant),
    sees: tabsFor(context),
    grants: grants.slice((page - 1) * PAGE, page * PAGE).map((grant) => ({
      id: grant.id,
      name: grant.memberName,
      role: grant.role,
      by: grant.grantedByName,
      since: day(grant.grantedAt),
      // The last day it is held, which ends at midnight.
      until: grant.until && day(new Date(grant.until.getTime() - 1))
    }))
  };
};
