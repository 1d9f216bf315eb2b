import { codebookSheet } from '#capabilities/surveys/server';
import { sheetResponse } from '../../sheet';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, params, url }) =>
  sheetResponse(await codebookSheet(context, params.survey), 'codebook', url);
