import { z } from 'zod';
import { cardsFor } from '#capabilities/accounts/server';
import { may } from '#capabilities/people';
import { searchMembers, namesOf } from '#capabilities/people/server';
import { isId } from '#platform/ids';
import { allow } from '#platform/policy';
import { asImage, qrSvg } from '#platform/qr';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  allow(context, may.printCards);
  const query = url.searchParams.get('q') ?? '';
  const chosen = await namesOf(context, url.searchParams.getAll('who[]').filter(isId));
  const { rows } = await searchMembers(context, { query });
  const found = rows
    .filter((row) => !chosen.some(({ id }) => id === row.id))
    .map(({ id, name }) => ({ id, name }));
  return { query, chosen, found };
};

const Chosen = z.object({
  who: z.array(z.string().refine(isId)).min(1, 'people_cards_needed').max(48, 'people_cards_needed')
});
export const actions: Actions = {
  default: (event) =>
    attempt(event, Chosen.catch({ who: [] }).pipe(Chosen), async ({ who }, context) => {
      const people = await namesOf(context, who);
      const tokens = await cardsFor(
        context,
        people.map(({ id }) => id)
      );
      return { cards: people.map(({ id, name }) => ({ name, code: asImage(qrSvg(tokens.get(id)!)) })) };
    })
};
