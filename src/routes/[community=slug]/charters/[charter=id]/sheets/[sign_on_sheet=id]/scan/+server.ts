import { Readable } from 'node:stream';
import { scanOf } from '#capabilities/charters/server';
import type { RequestHandler } from './$types';

/** The paper as it was brought. It names people, so it is never kept by anybody on the way. */
export const GET: RequestHandler = async ({ locals: { context }, params }) => {
  const { stream, type, bytes } = await scanOf(context, params.sign_on_sheet);
  return new Response(Readable.toWeb(stream) as BodyInit, {
    headers: {
      'content-type': type,
      'content-length': String(bytes),
      'content-disposition': 'inline; filename="scan"',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cache-control': 'private, no-store'
    }
  });
};
