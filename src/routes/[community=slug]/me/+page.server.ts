import { redirect } from '@sveltejs/kit';
import { member } from '#capabilities/people/server';
import { isMember } from '#platform/policy';
import { problems } from '#platform/problem';
import { closeActions } from '../members/[member=id]/actions.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  const { actor } = context;
  if (actor.kind === 'public') throw problems.sign_in_first();
  if (!isMember(actor)) redirect(303, '/account');
  return { person: await member(context, actor.member.id), saved: url.searchParams.has('saved') };
};

/** Nobody but members has anything here; the command finds no such member for the rest. */
const myself = ({ locals: { context } }: { locals: App.Locals }): string => {
  if (!isMember(context.actor)) throw problems.sign_in_first();
  return context.actor.member.id;
};

export const actions: Actions = closeActions(myself);
