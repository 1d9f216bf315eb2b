import { redirect } from '@sveltejs/kit';
import { may } from '#capabilities/people';
import { correct, member } from '#capabilities/people/server';
import { memberOf } from '#platform/context';
import { allow } from '#platform/policy';
import { attempt } from '#platform/web/server';
import { Corrections } from './corrections.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  allow(context, may.correct, params.member);
  return { person: await member(context, params.member) };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Corrections, async (corrected, context) => {
      const { community, member: id } = event.params;
      await correct(context, id, corrected);
      redirect(
        303,
        memberOf(context.actor) === id ? `/${community}/me?saved` : `/${community}/members/${id}?saved`
      );
    })
};
