import { z } from 'zod';
import { editionOf, takeSupportBack } from '#capabilities/charters/server';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const { text } = await editionOf(context, params.charter);
  return { id: params.charter, title: text.title[context.locale] ?? Object.values(text.title)[0] ?? '' };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, z.object({}), async (_, context) => {
      await takeSupportBack(context, event.params.key, event.getClientAddress());
      return { done: true };
    })
};
