import { json } from '@sveltejs/kit';
import { questionsOf } from '#capabilities/surveys/server';
import { speaking } from '../../../speaking.ts';
import type { RequestHandler } from './$types';

/** A version never changes: a phone asks for it once. */
const FOR_GOOD = 'private, max-age=31536000, immutable';

export const GET: RequestHandler = async (event) => {
  const { survey, version } = event.params;
  return json(await questionsOf(speaking(event), survey, version), {
    headers: { 'cache-control': FOR_GOOD }
  });
};
