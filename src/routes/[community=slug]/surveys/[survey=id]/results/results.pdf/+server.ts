import { resultsPaper } from '#capabilities/surveys/server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, params }) =>
  new Response((await resultsPaper(context, params.survey)) as BodyInit, {
    headers: { 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="results.pdf"' }
  });
