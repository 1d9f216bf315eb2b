import { surveyPaper } from '#capabilities/surveys/server';
import type { RequestHandler } from './$types';

/** The questions on paper, for whoever may see the survey. */
export const GET: RequestHandler = async ({ locals: { context }, params }) => {
  const bytes = await surveyPaper(context, params.survey);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="survey.pdf"' }
  });
};
