import { redirect } from '@sveltejs/kit';
import { contestFor, myEligibility, nameCandidate } from '#capabilities/elections/server';
import { memberOf } from '#platform/context';
import { newId } from '#platform/ids';
import { attempt, communityPath } from '#platform/web/server';
import { Myself, Other, written } from '../../../shapes.ts';
import type { Actions, PageServerLoad } from './$types';

/** One question a page: who; then a name, or a few words about oneself. */
export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const whom = url.searchParams.get('whom');
  return {
    id: newId(),
    contest: await contestFor(context, params.contest),
    whom: (['me', 'other'] as const).find((one) => one === whom) ?? null,
    reasons: whom === 'me' ? await myEligibility(context, params.contest) : null
  };
};

export const actions: Actions = {
  me: (event) =>
    attempt(event, Myself, async ({ id, statement }, context) => {
      const contestId = event.params.contest;
      const words = written(statement, context.locale);
      await nameCandidate(context, { id, contestId, memberId: memberOf(context.actor)!, statement: words });
      redirect(303, communityPath(context, 'elections/candidacies', id));
    }),
  other: (event) =>
    attempt(event, Other, async ({ id, name }, context) => {
      const { electionId } = await contestFor(context, event.params.contest);
      const origin = process.env.ORIGIN ?? event.url.origin;
      await nameCandidate(context, { id, contestId: event.params.contest, name }, origin);
      redirect(303, `${communityPath(context, 'elections', electionId)}?asked`);
    })
};
