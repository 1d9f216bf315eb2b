import { Readable } from 'node:stream';
import { openMedia } from '#capabilities/surveys/server';
import { headersOf } from '#platform/files';
import type { RequestHandler } from './$types';

/** A picture, sound or list that the questions name. */
export const GET: RequestHandler = async ({ locals: { context }, params }) => {
  const { stream, ...file } = await openMedia(context, params.survey, params.name);
  return new Response(Readable.toWeb(stream) as ReadableStream, { headers: headersOf(file) });
};
