import { surveyPoster } from '#capabilities/surveys/server';
import type { RequestHandler } from './$types';

/** A poster with the code that opens the survey. */
export const GET: RequestHandler = async ({ locals: { context }, params, url }) => {
  const bytes = await surveyPoster(context, params.survey, url.origin);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="poster.pdf"' }
  });
};
