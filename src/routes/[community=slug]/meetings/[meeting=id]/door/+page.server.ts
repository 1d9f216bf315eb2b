import { categories } from '#capabilities/people';
import { searchMembers } from '#capabilities/people/server';
import { stateOf } from '#capabilities/meetings';
import { doorOf } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { hourOf } from '#platform/dates';
import { inLanguage } from '#platform/localized';
import { newId } from '#platform/ids';
import type { Actions, PageServerLoad } from './$types';
import { bearerOf, Guest, Name, Newcomer, told, Undo } from './forms.ts';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const { meeting, latest, ...counts } = await doorOf(context, params.meeting);
  const query = url.searchParams.get('q')?.trim() ?? '';
  const { timeZone } = communityOf(context);
  return {
    ...counts,
    meeting: { id: meeting.id, title: inLanguage(meeting.title, context.locale), state: stateOf(meeting) },
    latest: latest.map(({ at, ...one }) => ({ ...one, time: hourOf(at, timeZone, context.locale) })),
    query,
    found: query
      ? (await searchMembers(context, { query })).rows.slice(0, 12).map(({ id, name }) => ({ id, name }))
      : null,
    categories,
    bearer: bearerOf(context.actor)
  };
};

export const actions: Actions = {
  in: (event) => told(event, Name, ({ member }) => ({ kind: 'name', memberId: member })),
  out: (event) => told(event, Name, ({ member }) => ({ kind: 'out', memberId: member })),
  undo: (event) => told(event, Undo, ({ member, undoes }) => ({ kind: 'undo', memberId: member, undoes })),
  guest: (event) => told(event, Guest, ({ name, from }) => ({ kind: 'guest', name, comesFrom: from })),
  newcomer: (event) =>
    told(event, Newcomer, ({ person, name, language, category, contact }) => ({
      kind: 'newcomer',
      newcomer: { id: person ?? newId(), name, language, category, contact }
    }))
};
