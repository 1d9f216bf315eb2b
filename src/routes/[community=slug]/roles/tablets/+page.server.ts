import { devicesInUse } from '#capabilities/accounts/server';
import { communityOf } from '#platform/context';
import { momentOf } from '#platform/dates';
import { tabsFor } from '../tabs.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  const { timeZone } = communityOf(context);
  const moment = (at: Date) => momentOf(at, timeZone, context.locale);
  const tablets = await devicesInUse(context);
  return {
    sees: tabsFor(context),
    closed: url.searchParams.get('closed'),
    tablets: tablets.slice(0, 50).map(({ id, name, boundByName, boundAt, expiresAt }) => ({
      id,
      name,
      by: boundByName,
      since: moment(boundAt),
      until: moment(expiresAt)
    }))
  };
};
