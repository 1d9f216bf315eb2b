import { Readable } from 'node:stream';
import { openCollector } from '#capabilities/accounts/server';
import { fieldFile } from '#capabilities/surveys/server';
import { answered, headersFor } from '../../../../speaking.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
  answered(event, async () => {
    const context = await openCollector(event.locals.context, event.params.key);
    const { stream, type, bytes } = await fieldFile(context, event.params.survey, event.params.name);
    const headers = { ...headersFor(context.locale, type), 'content-length': String(bytes) };
    return new Response(Readable.toWeb(stream) as ReadableStream, { headers });
  });
