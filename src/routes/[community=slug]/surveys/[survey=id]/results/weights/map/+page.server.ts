import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { dimensions } from '#capabilities/places';
import { useMargin, weighingOf } from '#capabilities/surveys/server';
import { attempt, communityPath } from '#platform/web/server';
import { mappingShown } from '../shown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const [question, dimension] = ['question', 'dimension'].map((name) => url.searchParams.get(name));
  return mappingShown(await weighingOf(context, params.survey), question!, dimension!, context.locale);
};

const Mapped = z.object({
  question: z.string(),
  dimension: z.enum(dimensions),
  group: z.record(z.string(), z.string())
});

export const actions: Actions = {
  default: (event) =>
    attempt(event, Mapped, async ({ question, dimension, group }, context) => {
      const groups = Object.fromEntries(Object.entries(group).filter(([, code]) => code !== ''));
      await useMargin(context, event.params.survey, { question, dimension, groups });
      redirect(303, communityPath(context, 'surveys', event.params.survey, 'results', 'weights'));
    })
};
