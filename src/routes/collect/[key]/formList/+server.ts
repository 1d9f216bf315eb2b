import { formList } from '#capabilities/surveys';
import { openCollector } from '#capabilities/accounts/server';
import { fieldForms } from '#capabilities/surveys/server';
import { answered, baseOf, headersFor } from '../../speaking.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
  answered(event, async () => {
    const context = await openCollector(event.locals.context, event.params.key);
    const forms = await fieldForms(context, baseOf(event));
    return new Response(formList(forms), { headers: headersFor(context.locale) });
  });
