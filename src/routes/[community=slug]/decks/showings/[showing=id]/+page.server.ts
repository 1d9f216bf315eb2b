import { endShowing, turnTo } from '#capabilities/sensemaking/server';
import { deed, Nothing } from '../../../sense.ts';
import { Said, sayInRoom, Turn } from './forms.ts';
import { showingView } from './view.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  showingView(context, params.showing, url.origin + url.pathname);

const screen = ({ url }: RequestEvent): string => `${url.pathname}?screen`;

export const actions: Actions = {
  say: (event) => {
    const from = { address: event.getClientAddress(), showingId: event.params.showing };
    return deed(event, Said, (said, context) => sayInRoom(said, context, from), `${event.url.pathname}?said`);
  },
  turn: (event) =>
    deed(event, Turn, ({ to }, context) => turnTo(context, event.params.showing, to), screen(event)),
  end: (event) =>
    deed(event, Nothing, (_, context) => endShowing(context, event.params.showing), screen(event))
};
