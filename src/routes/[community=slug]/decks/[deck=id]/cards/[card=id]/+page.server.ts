import { z } from 'zod';
import { cardQuestions, leavingOut } from '#capabilities/sensemaking';
import { answerCard, takeDownAnswer, typeAnswer } from '#capabilities/sensemaking/server';
import { deed, Id, Needed, Nothing } from '../../../../sense.ts';
import { takeOutEverywhere } from './takeOut.server.ts';
import { cardView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) => cardView(context, params.card);

const Said = z.object({
  id: Id,
  question: z.enum(cardQuestions),
  text: Needed(1000),
  via: z.enum(['phone', 'paper', 'room']).default('phone')
});
const Down = z.object({ id: Id, reason: z.enum(leavingOut) });

export const actions: Actions = {
  say: (event) =>
    deed(event, Said, ({ via, ...said }, context) => {
      const note = { ...said, cardId: event.params.card };
      return via === 'phone' ? answerCard(context, note) : typeAnswer(context, note, via);
    }),
  down: (event) => deed(event, Down, ({ id, reason }, context) => takeDownAnswer(context, id, reason)),
  withdraw: (event) => deed(event, Nothing, (_, context) => takeOutEverywhere(context, event.params.card))
};
