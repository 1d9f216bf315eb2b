import { may } from '#capabilities/decisions';
import { paperDesk } from '#capabilities/decisions/server';
import { searchMembers } from '#capabilities/people/server';
import { isMember, may as allowed } from '#platform/policy';
import { voteView } from '../view.ts';
import { deeds } from './deeds.ts';
import { stepNow, stepsFor } from './steps.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const { vote, ...desk } = await paperDesk(context, params.vote);
  const [keeps, reads] = [allowed(context, may.keepPaper), allowed(context, may.readPaper)];
  const steps = stepsFor({ ...desk, keeps, reads });
  const query = url.searchParams.get('q')?.trim() ?? '';
  const rows = keeps && query ? (await searchMembers(context, { query })).rows.slice(0, 8) : [];
  const me = isMember(context.actor) ? context.actor.member.name : '';
  return {
    vote: voteView(context, vote),
    ...desk,
    ...{ keeps, reads, steps, query },
    step: stepNow(url.searchParams.get('step'), steps, { ...desk, keeps, reads }),
    mayObserve: allowed(context, may.observe) && !desk.sheet?.signedBy.includes(me),
    found: rows.map(({ id, name }) => ({ id, name }))
  };
};

export const actions: Actions = deeds;
