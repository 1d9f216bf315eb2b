import { recountSheet } from '#capabilities/decisions/server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, params }) =>
  new Response((await recountSheet(context, params.vote)) as BodyInit, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="ballots.csv"'
    }
  });
