import { drawable } from '#capabilities/people';
import {
  askUntil,
  calculate,
  closeDraw,
  commitDraw,
  declinePlace,
  drawPage,
  placeDrawn,
  stepBack,
  volunteer
} from '#capabilities/elections/server';
import { dayIn } from '#platform/clock';
import { communityOf, memberOf } from '#platform/context';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';
import { Nothing, Place, Until, Yes } from './forms.ts';
import { shown } from './shown.ts';

export const load: PageServerLoad = async ({ locals: { context }, params }) => ({
  ...shown(await drawPage(context, params.draw), context.locale),
  me: memberOf(context.actor),
  today: dayIn(communityOf(context).timeZone, context.clock()),
  drawable
});

export const actions: Actions = {
  yes: (event) =>
    attempt(event, Yes, ({ consented }, context) => volunteer(context, event.params.draw, consented)),
  back: (event) => attempt(event, Nothing, (_, context) => stepBack(context, event.params.draw)),
  until: (event) => attempt(event, Until, ({ day }, context) => askUntil(context, event.params.draw, day)),
  calculate: (event) => attempt(event, Nothing, (_, context) => calculate(context, event.params.draw)),
  commit: (event) => attempt(event, Nothing, (_, context) => commitDraw(context, event.params.draw)),
  place: (event) => attempt(event, Nothing, (_, context) => placeDrawn(context, event.params.draw)),
  close: (event) => attempt(event, Nothing, (_, context) => closeDraw(context, event.params.draw)),
  decline: (event) =>
    attempt(event, Place, ({ memberId }, context) => declinePlace(context, event.params.draw, memberId))
};
