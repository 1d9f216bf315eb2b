import { ballotFile } from '#capabilities/elections/server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, params }) =>
  new Response(await ballotFile(context, params.contest, 'csv'), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="ballots.csv"',
      'cache-control': 'no-store'
    }
  });
