import { newAnonymousId, newId } from '../../../platform/ids/index.ts';
import { sql } from '../../../platform/db/index.ts';
import type { World } from '../../../../tests/world.ts';
import type { SourceFacts } from '../rules/deck/card.ts';
import { addQuote, addSource, publishDeck, writeDeck, type NewQuote } from '../server/index.ts';

export const both = (es: string, en: string) => ({ es, en });
export const noSuch = (what: string) => ({ code: `sensemaking.no_such_${what}`, status: 404 });

export async function deck(world: World): Promise<string> {
  const id = newId();
  const title = both('Lo que sabemos de la vivienda', 'What we know about housing');
  await writeDeck(world.as.facilitator, { id, title, about: {} });
  return id;
}

const census: SourceFacts = {
  source: 'American Community Survey',
  year: 2024,
  place: 'Palmdale',
  share: 54,
  margin: 3,
  address: null
};

export async function source(world: World, deckId: string): Promise<string> {
  const id = newId();
  const words = both('54 de cada 100 inquilinos pagan demasiado', '54 of 100 renters pay too much');
  await addSource(world.as.facilitator, { id, deckId, words, facts: census });
  return id;
}

export const story = (world: World, deckId: string, change: Partial<NewQuote['consent']> = {}): NewQuote => ({
  id: newId(),
  deckId,
  words: { es: 'Nos mudamos tres veces en un año.' },
  said: { es: 'Mamá de dos, Sun Village' },
  consent: {
    ...{
      id: newId(),
      memberId: world.people.rosa!,
      givenBy: null,
      scope: 'everybody',
      how: 'on_paper',
      givenOn: '2026-11-20'
    },
    ...change
  }
});

export async function quote(
  world: World,
  deckId: string,
  change: Partial<NewQuote['consent']> = {}
): Promise<string> {
  return (await addQuote(world.as.facilitator, story(world, deckId, change))).id;
}

/** A deck of a source and Rosa's story, published once. */
export async function published(world: World, change: Partial<NewQuote['consent']> = {}) {
  const deckId = await deck(world);
  const [sourceId, quoteId] = [await source(world, deckId), await quote(world, deckId, change)];
  await publishDeck(world.as.facilitator, deckId);
  return { deckId, sourceId, quoteId };
}

/** A meeting that goes on tonight. */
export async function meeting({ look, communities }: World): Promise<string> {
  const [id, bodyId, communityId] = [newId(), newId(), communities.palmdale!.id];
  await look(
    sql`insert into body (community_id, id, kind, name, started_on) values (${communityId}, ${bodyId}, 'assembly', '{}', '2011-09-01')`
  );
  await look(sql`insert into meeting (community_id, id, body_id, kind, title, starts_at, ends_at, created_at, published_at)
    values (${communityId}, ${id}, ${bodyId}, 'regular', '{"from":"es","revision":1,"texts":{"es":{"text":"Reunión","of":1}}}', '2026-12-08', '2026-12-10', now(), now())`);
  return id;
}

export const note = (cardId: string, text: string, showingId: string | null = null) => ({
  ...{ id: newAnonymousId(), cardId, text, showingId },
  question: 'surprise' as const
});
