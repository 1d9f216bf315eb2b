import { ballotFile } from '#capabilities/elections/server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, params }) =>
  new Response(await ballotFile(context, params.contest, 'blt'), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="ballots.blt"',
      'cache-control': 'no-store'
    }
  });
