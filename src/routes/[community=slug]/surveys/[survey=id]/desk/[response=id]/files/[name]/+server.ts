import { Readable } from 'node:stream';
import { answerFile } from '#capabilities/surveys/server';
import { headersOf } from '#platform/files';
import type { RequestHandler } from './$types';

/** A photo or a recording that came with answers: for the data team, and never kept by a browser. */
export const GET: RequestHandler = async ({ locals: { context }, params }) => {
  const { stream, ...file } = await answerFile(context, params.response, params.name);
  const headers = { ...headersOf(file), 'cache-control': 'no-store' };
  return new Response(Readable.toWeb(stream) as ReadableStream, { headers });
};
