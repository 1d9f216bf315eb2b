import { decisionPaper } from '#capabilities/decisions/server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, params }) =>
  new Response((await decisionPaper(context, params.proposal)) as BodyInit, {
    headers: { 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="decision.pdf"' }
  });
