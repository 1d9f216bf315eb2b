import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { minimumsInForce } from '#capabilities/governance/server';
import { may } from '#capabilities/people';
import { compositionPanel, rollTold, tellRoll } from '#capabilities/people/server';
import { may as mayDo } from '#platform/policy';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({
  // What is asked for stands in the bylaws, which the roll does not know.
  panel: await compositionPanel(context, await minimumsInForce(context)),
  told: await rollTold(context),
  tells: mayDo(context, may.tellRoll)
});

export const actions: Actions = {
  tell: (event) =>
    attempt(event, z.object({}), async (_, context) => {
      await tellRoll(context);
      redirect(303, `${event.url.pathname}#told`);
    })
};
