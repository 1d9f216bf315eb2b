import type { Doorway } from '#capabilities/surveys/ui';
import { draftQuestions } from '#capabilities/surveys/server';
import { read } from '#platform/db';
import { communityPath } from '#platform/web/server';
import { surveyFiles } from '../../../../../../shell/surveyFiles.server.ts';
import { frame, opened } from '../draft.ts';
import type { PageServerLoad } from './$types';

/** A change of the questions is another address: what is tried is never an older state. */
export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const all = await opened(tx, params.survey);
    const { language, languages } = await draftQuestions(tx, params.survey);
    const { title, purpose, consent } = all.survey;
    const base = communityPath(context, 'surveys', params.survey);
    const others = Object.keys(languages).filter((one) => one !== language);
    const door: Doorway = {
      ...{ base, surveyId: params.survey, versionId: 'draft', title, purpose, consent, language },
      ...{ locale: tx.locale, languages: [language, ...others], open: true },
      ...{ kind: 'trial', mode: 'public', bearer: '', sendTo: '', anonymous: true },
      form: `${base}/questions/try/form?seen=${all.draft.revision}`
    };
    return { ...frame(tx, all), door, files: surveyFiles('resident') };
  });
