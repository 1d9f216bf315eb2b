import { hasAnswered } from '#capabilities/surveys/server';
import { inLanguage } from '#platform/localized';
import { surveyFiles } from '../../../../../shell/surveyFiles.server.ts';
import { doorwayOf } from '../doorway.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const door = await doorwayOf(context, params.survey);
  const answered = door.mode === 'member' && (await hasAnswered(context, params.survey));
  return { door, files: surveyFiles('resident'), answered, title: inLanguage(door.title, context.locale) };
};
