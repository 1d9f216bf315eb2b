import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { drawPage, proposeQuotas, setQuotas, type DrawPage } from '#capabilities/elections/server';
import { inLanguage } from '#platform/localized';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

const count = z.coerce.number().int().min(0);
const Quotas = z
  .object({
    feature: z.array(z.string()),
    value: z.array(z.string()),
    least: z.array(count),
    most: z.array(count)
  })
  .transform(({ feature, value, least, most }) =>
    feature.map((one, at) => ({ feature: one, value: value[at]!, least: least[at]!, most: most[at]! }))
  );

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const { draw, quotas, made, people } = await drawPage(context, params.draw);
  const from = url.searchParams.get('from') === 'zone' ? 'zone' : 'pool';
  const proposed = await proposeQuotas(context, params.draw, from);
  const asked = url.searchParams.has('from') || !quotas.length;
  return {
    draw: { id: draw.id, title: inLanguage(draw.title, context.locale), size: draw.size },
    quotas: (asked ? proposed : quotas).map((quota) => ({ ...quota, people: peopleIn(made, quota) * people }))
  };
};

const peopleIn = (made: DrawPage['made'], { feature, value }: { feature: string; value: string }): number =>
  made.find((one) => one.feature === feature && one.value === value)?.share ?? 0;

export const actions: Actions = {
  default: (event) =>
    attempt(event, Quotas, async (quotas, context) => {
      await setQuotas(context, event.params.draw, quotas);
      redirect(303, communityPath(context, 'draws', event.params.draw));
    })
};
