import { may } from '#capabilities/surveys';
import { surveysOf } from '#capabilities/surveys/server';
import { read } from '#platform/db';
import { may as can } from '#platform/policy';
import { lineFor } from './lines.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) =>
  read(context, async (tx) => ({
    surveys: (await surveysOf(tx)).map((survey) => lineFor(survey, tx.locale)),
    designs: can(tx, may.design),
    collects: can(tx, may.collect)
  }));
