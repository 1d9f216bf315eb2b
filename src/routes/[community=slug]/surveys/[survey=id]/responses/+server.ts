import { takeAnswers } from '../takeAnswers.ts';
import type { RequestHandler } from './$types';

/** Where phones bring answers, at once or days later. */
export const POST: RequestHandler = (event) =>
  takeAnswers(event, async () => ({ context: event.locals.context }));
