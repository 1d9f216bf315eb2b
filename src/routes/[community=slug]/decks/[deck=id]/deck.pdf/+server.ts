import { deckPaper } from '#capabilities/sensemaking/server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, params }) =>
  new Response((await deckPaper(context, params.deck)) as BodyInit, {
    headers: { 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="deck.pdf"' }
  });
