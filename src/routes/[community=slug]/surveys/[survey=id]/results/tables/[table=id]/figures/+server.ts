import { crossSheet } from '#capabilities/surveys/server';
import { sheetResponse } from '../../../../sheet';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, params, url }) =>
  sheetResponse(await crossSheet(context, params.survey, params.table), 'table', url);
