import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { contactsIn } from '#capabilities/surveys';
import { interviewersOf, makeAssignment, toAnswer } from '#capabilities/surveys/server';
import { isId, newId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const people = await interviewersOf(context);
  const { title } = await toAnswer(context, params.survey);
  const base = communityPath(context, 'surveys', params.survey);
  return { people, base, title: inLanguage(title, context.locale), id: newId() };
};

const Given = z.object({
  id: z.string().refine(isId),
  interviewer: z.string().refine(isId, 'surveys_assign_who_needed'),
  name: z.string().trim().min(1, 'surveys_assign_name_needed').max(120),
  mode: z.enum(['call', 'door'], 'surveys_assign_mode_needed'),
  target: z.coerce
    .number('surveys_assign_target_needed')
    .int()
    .min(1, 'surveys_assign_target_needed')
    .max(10_000),
  contacts: z.string().max(100_000).default('')
});

export const actions: Actions = {
  default: (event) =>
    attempt(event, Given, async ({ interviewer, contacts, ...given }, context) => {
      const list = contactsIn(contacts);
      const surveyId = event.params.survey;
      await makeAssignment(context, { ...given, surveyId, interviewerId: interviewer, contacts: list });
      redirect(303, communityPath(context, 'surveys', surveyId, 'interview'));
    })
};
