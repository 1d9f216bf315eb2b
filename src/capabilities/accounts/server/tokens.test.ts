import { expect } from 'vitest';
import { read } from '../../../platform/db/index.ts';
import type { Context } from '../../../platform/context/index.ts';
import { inWorld } from '../../../../tests/world.ts';
import { cardsFor, readToken, revokeTokens } from './tokens.ts';

const present = (context: Context, card: string) => read(context, (tx) => readToken(tx, 'card', card));

inWorld(
  'Rosa’s card says who she is, and is the same card each time it is printed',
  async ({ as, people }) => {
    const card = (await cardsFor(as.greeter, [people.rosa!])).get(people.rosa!)!;
    expect((await cardsFor(as.greeter, [people.rosa!])).get(people.rosa!)).toBe(card);
    expect(await present(as.greeter, card)).toMatchObject({ memberId: people.rosa });
  }
);

inWorld('a card with one letter changed is forged, whichever letter it is', async ({ as, people }) => {
  const card = (await cardsFor(as.greeter, [people.rosa!])).get(people.rosa!)!;
  for (let place = 0; place < card.length - 1; place++) {
    const other = card[place] === 'A' ? 'B' : 'A';
    const forged = card.slice(0, place) + other + card.slice(place + 1);
    await expect(present(as.greeter, forged)).rejects.toMatchObject({ code: 'accounts.token_forged' });
  }
});

inWorld('a card of Palmdale is a stranger’s in Lancaster', async ({ as, people }) => {
  const card = (await cardsFor(as.greeter, [people.rosa!])).get(people.rosa!)!;
  await expect(present(as.lancasterGreeter, card)).rejects.toMatchObject({ code: 'accounts.token_foreign' });
});

inWorld('a lost card opens nothing, and the next one is another', async ({ as, people }) => {
  const lost = (await cardsFor(as.greeter, [people.rosa!])).get(people.rosa!)!;
  await revokeTokens(as.greeter, people.rosa!, 'card');
  await expect(present(as.greeter, lost)).rejects.toMatchObject({ code: 'accounts.token_revoked' });
  expect((await cardsFor(as.greeter, [people.rosa!])).get(people.rosa!)).not.toBe(lost);
});

inWorld('a calendar link is no card', async ({ as, people }) => {
  const card = (await cardsFor(as.greeter, [people.rosa!])).get(people.rosa!)!;
  await expect(read(as.greeter, (tx) => readToken(tx, 'calendar', card))).rejects.toMatchObject({
    code: 'accounts.token_forged'
  });
});
