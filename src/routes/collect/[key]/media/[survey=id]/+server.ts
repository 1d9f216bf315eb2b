import { manifest } from '#capabilities/surveys';
import { openCollector } from '#capabilities/accounts/server';
import { fieldFiles } from '#capabilities/surveys/server';
import { answered, baseOf, headersFor } from '../../../speaking.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
  answered(event, async () => {
    const context = await openCollector(event.locals.context, event.params.key);
    const files = await fieldFiles(context, event.params.survey, baseOf(event));
    return new Response(manifest(files), { headers: headersFor(context.locale) });
  });
