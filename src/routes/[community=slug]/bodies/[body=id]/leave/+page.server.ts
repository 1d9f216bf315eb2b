import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/governance';
import { bodyPage, leaveBody, leaveSeat } from '#capabilities/governance/server';
import { allow } from '#platform/policy';
import { problems } from '#platform/problem';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

const Left = z.object({
  on: z.iso.date('governance_day_needed'),
  holding: z.uuid().optional(),
  member: z.uuid().optional()
});

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  allow(context, may.keepBodies);
  const { body, day, seats, members } = await bodyPage(context, params.body);
  const holding = seats
    .map((seat) => seat.holding)
    .find((held) => held && held.id === url.searchParams.get('holding'));
  const member = members.find(({ memberId }) => memberId === url.searchParams.get('member'));
  const leaving = holding ?? member;
  if (!leaving) throw problems.not_found();
  const fields: Record<string, string> = holding ? { holding: holding.id } : { member: leaving.memberId };
  return { body: { id: body.id, name: body.name }, name: leaving.name, fields, day };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Left, async ({ on, holding, member }, context) => {
      const bodyId = event.params.body;
      if (holding) await leaveSeat(context, { holdingId: holding, on });
      else if (member) await leaveBody(context, { bodyId, memberId: member, on });
      else throw problems.not_found();
      redirect(303, communityPath(context, 'bodies', bodyId));
    })
};
