import { minimumsInForce } from '#capabilities/governance/server';
import { compositionPanel, describedTogether } from '#capabilities/people/server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({
  // What is asked for stands in the bylaws, which the roll does not know.
  panel: await compositionPanel(context, await minimumsInForce(context)),
  told: await describedTogether(context)
});
