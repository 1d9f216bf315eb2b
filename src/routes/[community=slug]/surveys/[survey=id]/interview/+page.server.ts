import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/surveys';
import { assignmentsOf, endAssignment, toAnswer } from '#capabilities/surveys/server';
import { memberOf } from '#platform/context';
import { isId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { may as mayDo } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const assignments = await assignmentsOf(context, params.survey);
  const { title } = await toAnswer(context, params.survey);
  const me = memberOf(context.actor);
  return {
    base: communityPath(context, 'surveys', params.survey),
    title: inLanguage(title, context.locale),
    mine: assignments.filter(({ interviewerId }) => interviewerId === me),
    others: assignments.filter(({ interviewerId }) => interviewerId !== me),
    assigns: mayDo(context, may.assign)
  };
};

export const actions: Actions = {
  end: (event) =>
    attempt(event, z.object({ assignment: z.string().refine(isId) }), async ({ assignment }, context) => {
      await endAssignment(context, assignment);
      redirect(303, communityPath(context, 'surveys', event.params.survey, 'interview'));
    })
};
