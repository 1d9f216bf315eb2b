import { z } from 'zod';
import { cardQuestions } from '#capabilities/sensemaking';
import { answerCard, endShowing, turnTo } from '#capabilities/sensemaking/server';
import { tooMany } from '#platform/limits';
import { deed, Id, Needed, Nothing } from '../../../sense.ts';
import { showingView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) => showingView(context, params.showing);

const Said = z.object({ id: Id, cardId: Id, question: z.enum(cardQuestions), text: Needed(1000) });
const Turn = z.object({ to: z.coerce.number().int() });
/** A whole room sits behind one address. */
const LIMIT = { most: 600, minutes: 10 };

export const actions: Actions = {
  say: (event) =>
    deed(
      event,
      Said,
      async (said, context) => {
        await tooMany(context, `card/${event.getClientAddress()}`, LIMIT);
        await answerCard(context, { ...said, showingId: event.params.showing });
      },
      `${event.url.pathname}?said`
    ),
  turn: (event) =>
    deed(
      event,
      Turn,
      ({ to }, context) => turnTo(context, event.params.showing, to),
      `${event.url.pathname}?screen`
    ),
  end: (event) =>
    deed(
      event,
      Nothing,
      (_, context) => endShowing(context, event.params.showing),
      `${event.url.pathname}?screen`
    )
};
