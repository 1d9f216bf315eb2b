import { signInPaper } from '#capabilities/meetings/server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, params, url }) => {
  const kind = url.searchParams.has('names') ? 'names' : 'lines';
  const bytes = await signInPaper(context, params.meeting, kind, url.origin);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="sign-in.pdf"' }
  });
};
