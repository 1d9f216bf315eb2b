import { json, type RequestEvent } from '@sveltejs/kit';
import { modes, type Mode } from '#capabilities/surveys';
import { mayStillAnswer, receiveAnswers } from '#capabilities/surveys/server';
import type { Actor, Context } from '#platform/context';
import { readParts } from '#platform/files';
import { problems } from '#platform/problem';
import { asProblem, explain } from '#platform/web/server';
import { handsOf } from './speaking.ts';

type Event = RequestEvent & { params: { survey: string } };
/** In whose name answers are kept, in which way they came, and what is noted once they are. */
export type Through = { context: Context; mode?: Mode; after?: () => Promise<void> };

/** Takes one set of answers from a phone. 201 means: kept. Whatever goes wrong is said as JSON, for the outbox. */
export async function takeAnswers(event: Event, open: () => Promise<Through>): Promise<Response> {
  const { context } = event.locals;
  try {
    refuseAnothers(event.request, context.actor);
    const through = await open();
    await mayStillAnswer(context, event.params.survey, event.getClientAddress());
    const receipt = await keep(event, through);
    await through.after?.();
    return json(receipt, { status: 201 });
  } catch (error) {
    const problem = asProblem(error);
    if (problem.status >= 500) console.error('Answers could not be kept:', error);
    return json(
      { code: problem.code, message: explain(problem, context.locale) },
      { status: problem.status }
    );
  }
}

function refuseAnothers(request: Request, actor: Actor): void {
  const boundTo = request.headers.get('x-tequio-bound-to');
  if (boundTo && boundTo !== handsOf(actor)) throw problems.sign_in_first();
}

async function keep(event: Event, { context, mode }: Through) {
  const parts = await readParts(event.request, { megabytes: 10, files: 100, asText: ['xml'] });
  const { xml = '', mode: said = '', language = '', seconds = '' } = parts.fields;
  try {
    return await receiveAnswers(context, {
      surveyId: event.params.survey,
      xml,
      mode: mode ?? (modes.includes(said as Mode) ? (said as Mode) : 'public'),
      language,
      seconds: /^\d{1,6}$/.test(seconds) ? Number(seconds) : null,
      files: parts.files
    });
  } finally {
    await parts.drop();
  }
}
