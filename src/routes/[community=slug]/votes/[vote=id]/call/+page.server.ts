import { z } from 'zod';
import { markFrom, may } from '#capabilities/decisions';
import { ballotOf, castVote, voteOf } from '#capabilities/decisions/server';
import { namesOf, searchMembers } from '#capabilities/people/server';
import { isId } from '#platform/ids';
import { allow } from '#platform/policy';
import { attempt } from '#platform/web/server';
import { BallotTyped } from '../shapes.ts';
import { voteView } from '../view.ts';
import type { Actions, PageServerLoad } from './$types';

const Called = BallotTyped.extend({ member: z.string().refine(isId), name: z.string().max(200) });

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  allow(context, may.help);
  const query = url.searchParams.get('q')?.trim() ?? '';
  const asked = url.searchParams.get('member');
  const found = query && !asked ? (await searchMembers(context, { query })).rows.slice(0, 8) : [];
  const [caller] = isId(asked) ? await namesOf(context, [asked]) : [];
  return {
    vote: voteView(context, await voteOf(context, params.vote)),
    query,
    found: found.map(({ id, name }) => ({ id, name })),
    caller: caller ?? null
  };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Called, async ({ member, name, reason, ...typed }, context) => {
      const form = await ballotOf(context, event.params.vote);
      const given = { voteId: event.params.vote, mark: markFrom(form, typed), reason, forMember: member };
      const { tracker } = await castVote(context, given);
      return { name, tracker };
    })
};
