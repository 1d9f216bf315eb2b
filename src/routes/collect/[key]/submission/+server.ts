import { openRosaResponse } from '#capabilities/surveys';
import { collectorKnown, openCollector } from '#capabilities/accounts/server';
import { receiveAnswers } from '#capabilities/surveys/server';
import { readParts } from '#platform/files';
import { m } from '#platform/words';
import { answered, headersFor, MOST_MEGABYTES } from '../../speaking.server.ts';
import type { RequestHandler } from './$types';

const PARTS = { megabytes: MOST_MEGABYTES, files: 101, asText: ['xml_submission_file'] };

/** Before it sends anything, a client asks whether this is the place and how much fits in one go. */
export const HEAD: RequestHandler = (event) =>
  answered(event, async () => {
    const { locale } = await openCollector(event.locals.context, event.params.key);
    return new Response(null, { status: 204, headers: headersFor(locale) });
  });

export const POST: RequestHandler = (event) =>
  answered(event, async () => {
    const context = await collectorKnown(event.locals.context, event.params.key);
    const parts = await readParts(event.request, PARTS);
    try {
      const xml = parts.fields.xml_submission_file ?? '';
      const { aside } = await receiveAnswers(context, { xml, mode: 'collect', files: parts.files });
      const message = aside ? m.surveys_field_kept_aside() : m.surveys_field_kept();
      return new Response(openRosaResponse(message), { status: 201, headers: headersFor(context.locale) });
    } finally {
      await parts.drop();
    }
  });
