import { compositionPanel, describedTogether } from '#capabilities/people/server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({
  panel: await compositionPanel(context),
  told: await describedTogether(context)
});
