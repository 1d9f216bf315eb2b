import { redirect } from '@sveltejs/kit';
import { firstConsent, may, nameFrom } from '#capabilities/surveys';
import { writeSurvey } from '#capabilities/surveys/server';
import { newId } from '#platform/ids';
import { localized } from '#platform/localized';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { NewForm, pairFrom } from '../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) => {
  allow(context, may.design);
  const consent = localized(context.locale, firstConsent);
  return { id: newId(), texts: { title: null, purpose: null, consent, audience: 'public' as const } };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, NewForm, async ({ id, name, title, purpose, consent, audience }, context) => {
      const said = title[context.locale] || title.es || title.en;
      await writeSurvey(context, {
        id,
        name: name || nameFrom(said, new Set(), `survey_${id.slice(-6)}`),
        title: pairFrom(title, context.locale),
        purpose: purpose.es || purpose.en ? pairFrom(purpose, context.locale) : null,
        consent: pairFrom(consent, context.locale),
        audience
      });
      redirect(303, communityPath(context, 'surveys', id));
    })
};
