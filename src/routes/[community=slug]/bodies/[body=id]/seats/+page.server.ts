import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may, officeFrom, written } from '#capabilities/governance';
import { addSeat, bodyPage } from '#capabilities/governance/server';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

const kept = ['parent_0_5', 'parent_6_plus', 'resident', 'stakeholder'] as const;
const NewSeat = z.object({
  id: z.uuid(),
  title: z
    .record(z.string(), z.string().trim().max(80, 'governance_edit_too_long'))
    .refine((title) => Object.values(title).some(Boolean), 'governance_seat_title_needed'),
  office: z.string().transform((typed) => officeFrom(typed) || null),
  reservedFor: z.enum([...kept, '']).transform((who) => who || null),
  cohort: z.enum(['', '0', '1', '2', '3']).transform((group) => (group ? Number(group) : null))
});

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  allow(context, may.keepBodies);
  const { body, rules } = await bodyPage(context, params.body);
  return {
    id: newId(),
    body: { id: body.id, name: body.name },
    kept,
    offices: rules?.parameters.leadership.officers ?? []
  };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, NewSeat, async ({ title, ...seat }, context) => {
      const bodyId = event.params.body;
      await addSeat(context, { ...seat, bodyId, title: written(title, context.locale) });
      redirect(303, communityPath(context, 'bodies', bodyId));
    })
};
