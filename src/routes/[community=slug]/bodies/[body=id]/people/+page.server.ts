import { redirect } from '@sveltejs/kit';
import { may } from '#capabilities/governance';
import { bodyPage, joinBody, seatMember } from '#capabilities/governance/server';
import { searchMembers } from '#capabilities/people/server';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { Chosen, organizationsOf } from './chosen.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who takes a place: for an empty seat when one is named, else as a member. */
export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  allow(context, may.keepBodies);
  const { body, day, seats, members } = await bodyPage(context, params.body);
  const query = url.searchParams.get('q')?.trim() ?? '';
  const found = query ? (await searchMembers(context, { query })).rows.slice(0, 20) : null;
  return {
    id: newId(),
    body: { id: body.id, name: body.name },
    seat: seats.find(({ id }) => id === url.searchParams.get('seat')) ?? null,
    organizations: organizationsOf(members),
    query,
    found: found?.map(({ id, name, category }) => ({ id, name, category })) ?? null,
    from: url.searchParams.get('from') ?? day
  };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Chosen, async ({ id, seat, member, role, from, broughtBy }, context) => {
      const bodyId = event.params.body;
      if (seat) await seatMember(context, { id, seatId: seat, memberId: member, from });
      else await joinBody(context, { bodyId, memberId: member, role, from, broughtBy: broughtBy || null });
      redirect(303, communityPath(context, 'bodies', bodyId));
    })
};
