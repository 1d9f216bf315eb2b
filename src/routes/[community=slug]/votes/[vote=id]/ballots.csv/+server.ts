import { publishedBallots, recountSheet } from '#capabilities/decisions/server';
import type { RequestHandler } from './$types';

/** With `?list` the ballots that everybody may have; without it all of them, for two who count again. */
export const GET: RequestHandler = async ({ locals: { context }, params, url }) => {
  const sheet = url.searchParams.has('list') ? publishedBallots : recountSheet;
  return new Response((await sheet(context, params.vote)) as BodyInit, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="ballots.csv"',
      'cache-control': 'no-store'
    }
  });
};
