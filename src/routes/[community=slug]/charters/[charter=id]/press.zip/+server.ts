import { pressKit } from '#capabilities/charters/server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, params }) =>
  new Response((await pressKit(context, params.charter)) as BodyInit, {
    headers: { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="press.zip"' }
  });
