import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/decisions';
import { proposalOf, translate } from '#capabilities/decisions/server';
import { read } from '#platform/db';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { Id, Pair } from '../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const proposal = await proposalOf(tx, params.proposal);
    allow(tx, may.translate, proposal.raisedBy ?? undefined);
    return { proposal };
  });

const None = Pair.default({ es: '', en: '' });
const Renewed = z.object({
  question: None,
  text: None,
  affected: None,
  alternatives: None,
  options: z.record(z.string(), z.object({ id: Id, text: Pair })).default({})
});

export const actions: Actions = {
  default: (event) =>
    attempt(event, Renewed, async ({ options, ...texts }, context) => {
      const { proposal } = event.params;
      await translate(context, proposal, { ...texts, options: Object.values(options) });
      redirect(303, communityPath(context, 'decisions', proposal));
    })
};
