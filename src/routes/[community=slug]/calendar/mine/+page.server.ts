import { z } from 'zod';
import { may as accounts } from '#capabilities/accounts';
import { calendarKey } from '#capabilities/accounts/server';
import { communityOf } from '#platform/context';
import { allow } from '#platform/policy';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) => allow(context, accounts.followCalendar);

export const actions: Actions = {
  default: (event) =>
    attempt(event, z.object({ how: z.enum(['show', 'renew']) }), async ({ how }, context) => {
      const key = await calendarKey(context, { renew: how === 'renew' });
      const path = `${event.url.host}/${communityOf(context).slug}/calendar/mine.ics`;
      return { address: `webcal://${path}?key=${key}&language=${context.locale}` };
    })
};
