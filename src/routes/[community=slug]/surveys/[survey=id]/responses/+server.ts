import { json } from '@sveltejs/kit';
import { modes, type Mode } from '#capabilities/surveys';
import { mayStillAnswer, receiveAnswers } from '#capabilities/surveys/server';
import { readParts } from '#platform/files';
import { asProblem, explain } from '#platform/web/server';
import type { RequestHandler } from './$types';

/** Where phones bring answers, at once or days later. 201 means: kept. */
export const POST: RequestHandler = async (event) => {
  const { context } = event.locals;
  const surveyId = event.params.survey;
  try {
    await mayStillAnswer(context, surveyId, event.getClientAddress());
    const parts = await readParts(event.request, { megabytes: 10, files: 100, asText: ['xml'] });
    const { xml = '', mode = '', language = '', seconds = '' } = parts.fields;
    try {
      const receipt = await receiveAnswers(context, {
        surveyId,
        xml,
        mode: modes.includes(mode as Mode) ? (mode as Mode) : 'public',
        language,
        seconds: /^\d{1,6}$/.test(seconds) ? Number(seconds) : null,
        files: parts.files
      });
      return json(receipt, { status: 201 });
    } finally {
      await parts.drop();
    }
  } catch (error) {
    const problem = asProblem(error);
    if (problem.status >= 500) console.error('Answers could not be kept:', error);
    return json(
      { code: problem.code, message: explain(problem, context.locale) },
      { status: problem.status }
    );
  }
};
