import { mayUnsubscribe, unsubscribe } from '#capabilities/people/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) => mayUnsubscribe(context, params.key);

export const actions: Actions = {
  /** The button of the page, and the one click that mail programs offer. */
  default: async ({ locals: { context }, params }) => {
    await unsubscribe(context, params.key);
    return { done: true };
  }
};
