import { ballotPaper } from '#capabilities/decisions/server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, params }) =>
  new Response((await ballotPaper(context, params.vote)) as BodyInit, {
    headers: { 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="ballots.pdf"' }
  });
