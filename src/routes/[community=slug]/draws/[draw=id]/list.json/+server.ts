import { listOfDraw } from '#capabilities/elections/server';
import type { RequestHandler } from './$types';

/** The committed text to the byte: its SHA-256 is the hash in the book. */
export const GET: RequestHandler = async ({ locals: { context }, params }) =>
  new Response(await listOfDraw(context, params.draw), {
    headers: { 'content-type': 'application/json', 'cache-control': 'private, no-store' }
  });
