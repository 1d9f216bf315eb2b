import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { features, may } from '#capabilities/elections';
import { openDraw } from '#capabilities/elections/server';
import { bodiesOf } from '#capabilities/governance/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { newId } from '#platform/ids';
import { localized } from '#platform/localized';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

const NewDraw = z.object({
  id: z.uuid(),
  title: z
    .record(z.string(), z.string().trim().max(120))
    .refine((texts) => Object.values(texts).some(Boolean), 'elections_draw_title_needed'),
  size: z.coerce.number().int().min(1, 'elections_draw_size_wrong').max(300, 'elections_draw_size_wrong'),
  pool: z.enum(['members', 'volunteers'], 'elections_draw_pool_needed'),
  features: z.array(z.enum(features)).min(1, 'elections_draw_features_needed').catch([]),
  onePerHousehold: z.literal('yes').optional(),
  yesUntil: z.union([z.iso.date(), z.literal('')]).default(''),
  bodyId: z.union([z.uuid(), z.literal('')]).default('')
});

export const load: PageServerLoad = async ({ locals: { context } }) => {
  allow(context, may.keepDraws);
  const today = dayIn(communityOf(context).timeZone, context.clock());
  return {
    id: newId(),
    today,
    features,
    bodies: (await bodiesOf(context)).map(({ id, name }) => ({ id, name }))
  };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, NewDraw, async ({ title, bodyId, yesUntil, onePerHousehold, ...draw }, context) => {
      const from = title[context.locale] ? context.locale : Object.keys(title).find((code) => title[code])!;
      const rest = { title: localized(from, title), bodyId: bodyId || null, yesUntil: yesUntil || null };
      await openDraw(context, { ...draw, ...rest, onePerHousehold: onePerHousehold === 'yes' });
      redirect(303, communityPath(context, 'draws', draw.id));
    })
};
