import { z } from 'zod';
import { bank, may } from '#capabilities/surveys';
import { addModule } from '#capabilities/surveys/server';
import { isId } from '#platform/ids';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { read } from '#platform/db';
import { frame, opened, settled } from '../[survey=id]/questions/draft.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, url }) =>
  read(context, async (tx) => {
    allow(tx, may.read);
    const id = url.searchParams.get('survey');
    return {
      into: isId(id) ? frame(tx, await opened(tx, id)) : null,
      modules: bank.map(({ key, title, about, asks }) => ({
        key,
        title: title[tx.locale],
        about: about[tx.locale],
        asks: asks.flatMap(({ ask }) => (ask ? [ask[tx.locale].replace(/ ?\{\w+\}/g, ' …')] : []))
      }))
    };
  });

const Chosen = z.object({ survey: z.uuid(), seen: z.coerce.number().int().min(0), key: z.string() });

export const actions: Actions = {
  default: (event) =>
    attempt(event, Chosen, async ({ survey: surveyId, seen, key }, context) => {
      const kept = await addModule(context, { surveyId, seen }, key);
      settled(kept, context, surveyId, communityPath(context, 'surveys', surveyId, 'questions'));
    })
};
