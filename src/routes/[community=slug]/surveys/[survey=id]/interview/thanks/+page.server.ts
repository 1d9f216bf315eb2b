import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { giveIncentive, incentivesOf, toAnswer } from '#capabilities/surveys/server';
import { longDay } from '#platform/dates';
import { isId, newAnonymousId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const given = await incentivesOf(context, params.survey);
  const { title } = await toAnswer(context, params.survey);
  return {
    base: communityPath(context, 'surveys', params.survey),
    title: inLanguage(title, context.locale),
    given: given.map((one) => ({ ...one, day: longDay(one.day, context.locale) })),
    cents: given.reduce((sum, { cents }) => sum + cents, 0),
    id: newAnonymousId()
  };
};

const Thanks = z.object({
  id: z.string().refine(isId),
  kind: z.enum(['gift_card', 'cash', 'other'], 'surveys_thanks_kind_needed'),
  amount: z.string().regex(/^\d{1,4}([.,]\d{2})?$/, 'surveys_thanks_amount_needed'),
  serial: z.string().trim().max(80).default('')
});

export const actions: Actions = {
  default: (event) =>
    attempt(event, Thanks, async ({ id, kind, amount, serial }, context) => {
      const cents = Math.round(Number(amount.replace(',', '.')) * 100);
      const surveyId = event.params.survey;
      await giveIncentive(context, { id, surveyId, kind, cents, serial: serial || null });
      redirect(303, communityPath(context, 'surveys', surveyId, 'interview', 'thanks'));
    })
};
