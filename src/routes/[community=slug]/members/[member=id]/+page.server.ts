import { redirect } from '@sveltejs/kit';
import { may } from '#capabilities/people';
import { buddies, member, tiesOf } from '#capabilities/people/server';
import { may as mayDo } from '#platform/policy';
import { closeActions, officeActions } from './actions.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const person = await member(context, params.member);
  if (person.id !== params.member) redirect(303, `/${params.community}/members/${person.id}`);
  const guides = mayDo(context, may.guide) && person.journey.next !== 'leading';
  return {
    person,
    ties: await tiesOf(context, person.id),
    buddies: guides ? (await buddies(context)).filter(({ id }) => id !== person.id) : [],
    saved: url.searchParams.has('saved'),
    may: {
      correct: mayDo(context, may.correct, person.id),
      merge: mayDo(context, may.merge),
      guide: mayDo(context, may.guide),
      suspend: mayDo(context, may.suspend),
      sign: mayDo(context, may.sign, person.id)
    }
  };
};

const memberOf = (event: RequestEvent) => event.params.member;

export const actions: Actions = { ...closeActions(memberOf), ...officeActions(memberOf) };
