import { json } from '@sveltejs/kit';
import { sheetTyped } from '#capabilities/surveys/server';
import { longDay } from '#platform/dates';
import type { RequestHandler } from './$types';

/** Asked by the typing page as soon as a number is written. */
export const GET: RequestHandler = async ({ locals: { context }, params, url }) => {
  const found = await sheetTyped(context, params.survey, url.searchParams.get('number') ?? '');
  const said = found && { ...found, day: longDay(found.day, context.locale) };
  return json(said, { headers: { 'cache-control': 'no-store' } });
};
