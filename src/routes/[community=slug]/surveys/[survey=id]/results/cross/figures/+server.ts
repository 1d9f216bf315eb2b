import { crossSheet } from '#capabilities/surveys/server';
import { problems } from '#platform/problem';
import { sheetResponse } from '../../../sheet';
import { chosenIn, crossFrom } from '../asked';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, params, url }) => {
  const chosen = chosenIn(url.searchParams);
  if (!chosen) throw problems.not_found();
  return sheetResponse(await crossSheet(context, params.survey, crossFrom(chosen)), 'table', url);
};
