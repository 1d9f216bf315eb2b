import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { bodyKinds, may, written } from '#capabilities/governance';
import { formBody } from '#capabilities/governance/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

const texts = (most: number) => z.record(z.string(), z.string().trim().max(most, 'governance_edit_too_long'));
const said = (value: Record<string, string>) => Object.values(value).some(Boolean);
const NewBody = z.object({
  id: z.uuid(),
  kind: z.enum(bodyKinds, 'governance_body_kind_needed'),
  name: texts(120).refine(said, 'governance_body_name_needed'),
  charge: texts(1000),
  startedOn: z.iso.date('governance_day_needed')
});

export const load: PageServerLoad = ({ locals: { context } }) => {
  allow(context, may.keepBodies);
  return { id: newId(), kinds: bodyKinds, today: dayIn(communityOf(context).timeZone, context.clock()) };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, NewBody, async ({ name, charge, ...body }, context) => {
      const own = {
        name: written(name, context.locale),
        charge: said(charge) ? written(charge, context.locale) : null
      };
      const { id } = await formBody(context, { ...body, ...own });
      redirect(303, communityPath(context, 'bodies', id));
    })
};
