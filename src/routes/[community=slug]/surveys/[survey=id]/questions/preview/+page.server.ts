import { codeOf, nameOf } from '#capabilities/surveys';
import { read } from '#platform/db';
import { drawn, frame, opened } from '../draft.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  read(context, async (tx) => {
    const all = await opened(tx, params.survey);
    const asked = Number(url.searchParams.get('language') ?? -1);
    const language = all.languages[asked] ?? all.language;
    const page = Math.max(1, Number(url.searchParams.get('page')) || 1);
    return {
      ...frame(tx, all),
      preview: await drawn(tx, { ...all, language }, { page }),
      language: all.languages.indexOf(language),
      lang: codeOf(language),
      languages: all.languages.map(nameOf)
    };
  });
