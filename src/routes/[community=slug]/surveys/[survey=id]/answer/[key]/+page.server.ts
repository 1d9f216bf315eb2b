import { asBearer, hasAnswered } from '#capabilities/surveys/server';
import { inLanguage } from '#platform/localized';
import { surveyFiles } from '../../../../../../shell/surveyFiles.server.ts';
import { doorwayOf } from '../../doorway.ts';
import type { PageServerLoad } from './$types';

/** A member's own link: it lets answer this survey, once, and opens nothing else. */
export const load: PageServerLoad = async ({ locals: { context }, params: { survey, key } }) => {
  const bearer = asBearer(context, survey, key);
  const door = await doorwayOf(bearer, survey, { mode: 'member', anonymous: true, bearer: '' });
  const sendTo = `${door.base}/answer/responses?key=${encodeURIComponent(key)}`;
  const [answered, title] = [await hasAnswered(bearer, survey), inLanguage(door.title, context.locale)];
  return { door: { ...door, sendTo, key }, files: surveyFiles('resident'), answered, title };
};
