import { z } from 'zod';
import { stances } from '#capabilities/sensemaking';
import { castStance, drawSoon, myVotes } from '#capabilities/sensemaking/server';
import { reading } from '#platform/localized';
import { deed } from '../../../sense.ts';
import { tokenOf } from '../../token.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, cookies }) => {
  const { conversation, votes } = await myVotes(context, params.conversation, tokenOf(cookies));
  return {
    id: conversation.id,
    closed: conversation.closedAt !== null,
    question: reading(conversation.question, context.locale),
    votes: votes.map(({ statement: { number, text }, stance }) => ({
      ...{ number, stance },
      ...reading(text, context.locale)
    }))
  };
};

const Vote = z.object({ number: z.coerce.number().int().min(1).max(5000), stance: z.enum(stances) });

export const actions: Actions = {
  default: (event) => {
    const { conversation } = event.params;
    const token = tokenOf(event.cookies);
    return deed(event, Vote, async (vote, context) => {
      await castStance(context, conversation, { ...vote, token });
      drawSoon(context, conversation);
    });
  }
};
