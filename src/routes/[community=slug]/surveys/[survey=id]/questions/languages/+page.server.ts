import { nameOf } from '#capabilities/surveys';
import { addLanguage } from '#capabilities/surveys/server';
import { read } from '#platform/db';
import { attempt } from '#platform/web/server';
import { frame, opened, settled } from '../draft.ts';
import { New } from './form.ts';
import { gapsByLanguage } from './gaps.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const all = await opened(tx, params.survey);
    const gaps = gapsByLanguage(all.draft);
    return {
      ...frame(tx, all),
      plain: all.languages[0] === 'default',
      languages: all.languages.map((one) => ({ name: nameOf(one), code: one, ...gaps(one) }))
    };
  });

export const actions: Actions = {
  default: (event) =>
    attempt(event, New, async (typed, context) => {
      const plain = `${typed.plain ?? 'Español'} (${typed.plainCode ?? 'es'})`;
      const language = `${typed.name} (${typed.code})`;
      const at = { surveyId: event.params.survey, seen: typed.seen };
      const kept = await addLanguage(context, at, { language, plain });
      settled(kept, context, event.params.survey, event.url.pathname);
    })
};
