import { z } from 'zod';
import {
  acceptNaming,
  candidacyPage,
  declineNaming,
  withdraw,
  writeStatement
} from '#capabilities/elections/server';
import { communityOf } from '#platform/context';
import { missing } from '#platform/localized';
import { Pair, written } from '../../shapes.ts';
import { answering } from './deeds.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const { candidacy, ...page } = await candidacyPage(context, params.candidacy);
  const { name, namedByName, namedBy, memberId, answer, statement } = candidacy;
  const lacks = statement ? missing(statement, communityOf(context).languages) : [];
  return { ...page, lacks, name, answer, statement, namedBy: namedBy === memberId ? null : namedByName };
};

const Words = z.object({ statement: Pair });

export const actions: Actions = {
  accept: answering(Words, (context, id, { statement }) =>
    acceptNaming(context, id, written(statement, context.locale))
  ),
  words: answering(Words, (context, id, { statement }) =>
    writeStatement(context, id, written(statement, context.locale))
  ),
  decline: answering(z.object({}), (context, id) => declineNaming(context, id)),
  withdraw: answering(z.object({}), (context, id) => withdraw(context, id))
};
