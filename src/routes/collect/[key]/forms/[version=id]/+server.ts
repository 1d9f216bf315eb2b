import { openCollector } from '#capabilities/accounts/server';
import { fieldForm } from '#capabilities/surveys/server';
import { answered, headersFor } from '../../../speaking.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
  answered(event, async () => {
    const context = await openCollector(event.locals.context, event.params.key);
    return new Response(await fieldForm(context, event.params.version), {
      headers: headersFor(context.locale)
    });
  });
