import { Readable } from 'node:stream';
import { openMedia } from '#capabilities/surveys/server';
import { headersOf } from '#platform/files';
import { speaking } from '../../../speaking.ts';
import type { RequestHandler } from './$types';

/** A picture, sound or list that the questions name, also for the bearer of a personal link. */
export const GET: RequestHandler = async (event) => {
  const { survey, name } = event.params;
  const { stream, ...file } = await openMedia(speaking(event), survey, name);
  const headers = { ...headersOf(file), 'cache-control': 'private, max-age=86400' };
  return new Response(Readable.toWeb(stream) as ReadableStream, { headers });
};
