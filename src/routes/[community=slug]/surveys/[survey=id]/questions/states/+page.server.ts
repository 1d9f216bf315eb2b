import { statesOf } from '#capabilities/surveys/server';
import { read } from '#platform/db';
import { frame, opened } from '../draft.ts';
import { stateLines } from './lines.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => ({
    ...frame(tx, await opened(tx, params.survey)),
    states: await stateLines(tx, await statesOf(tx, params.survey))
  }));
