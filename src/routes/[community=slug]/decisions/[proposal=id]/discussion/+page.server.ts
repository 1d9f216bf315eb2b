import { z } from 'zod';
import { contributionKinds, inTurn, isDiscussed } from '#capabilities/decisions';
import { discussionOf, proposalOf, say, takeBack } from '#capabilities/decisions/server';
import { may } from '#capabilities/decisions';
import { memberOf } from '#platform/context';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { reading } from '#platform/localized';
import { allow } from '#platform/policy';
import { deed, Id, Words } from '../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, may.discuss);
    const { id, step, question } = await proposalOf(tx, params.proposal);
    return {
      ...{ id, fresh: newId(), me: memberOf(tx.actor) },
      question: reading(question, tx.locale),
      open: isDiscussed(step),
      talk: inTurn(await discussionOf(tx, id))
    };
  });

const Said = z.object({ id: Id, kind: z.enum(contributionKinds), text: Words() });
const Reply = z.object({ id: Id, kind: z.enum(['answer', 'met']), repliesTo: Id, text: Words() });

export const actions: Actions = {
  say: (event) => deed(event, Said, (said, context, id) => say(context, id, said)),
  reply: (event) => deed(event, Reply, (said, context, id) => say(context, id, said)),
  takeBack: (event) => deed(event, z.object({ id: Id }), (one, context, id) => takeBack(context, id, one.id))
};
