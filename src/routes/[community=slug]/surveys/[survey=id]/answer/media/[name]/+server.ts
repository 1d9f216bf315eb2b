import { Readable } from 'node:stream';
import { mediumOf } from '#capabilities/surveys/server';
import { headersOf } from '#platform/files';
import { speaking } from '../../../speaking.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { survey, name } = event.params;
  const { stream, ...file } = await mediumOf(speaking(event), survey, name);
  const body = Readable.toWeb(Readable.from(stream)) as ReadableStream<Uint8Array>;
  return new Response(body, { headers: { ...headersOf(file), 'cache-control': 'private, max-age=86400' } });
};
