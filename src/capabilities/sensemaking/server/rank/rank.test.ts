import { expect } from 'vitest';
import { read, sql } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { localized } from '../../../../platform/localized/index.ts';
import { inWorld, type World } from '../../../../../tests/world.ts';
import { proposalOf } from '../../../decisions/server/index.ts';
import { both, published } from '../../tests/decks.ts';
import { support, writeTheme } from '../theme/themes.ts';
import { walkFrom } from '../thread.ts';
import { choose, rankingPage, rankingsOf } from './choose.ts';
import { proposePriority } from './propose.ts';
import { beginRanking, closeRound, countPaper, openRound, settleRanking } from './rounds.ts';

const [housing, bus] = [newId(), newId()];

async function ranking({ as }: World, themeId: string | null = null): Promise<string> {
  const id = newId();
  await beginRanking(as.facilitator, {
    id,
    question: both('¿Qué va primero?', 'What comes first?'),
    items: [
      { id: housing, text: themeId ? {} : both('Vivienda', 'Housing'), themeId },
      { id: bus, text: both('Transporte', 'Transportation') }
    ]
  });
  return id;
}
const dots = (given: Record<string, number>) => ({
  number: 1,
  marks: { kind: 'dots' as const, dots: given }
});

inWorld('Rosa gives her three dots, changes her mind, and the last choice counts', async (world) => {
  const { as, look, people } = world;
  const id = await ranking(world);
  await openRound(as.facilitator, id, { method: 'dots', dots: 3 });
  await choose(as.member, id, dots({ [housing]: 3 }));
  await choose(as.member, id, dots({ [housing]: 1, [bus]: 2 }));
  expect((await rankingPage(as.member, id)).mine).toEqual({ kind: 'dots', dots: { [housing]: 1, [bus]: 2 } });
  expect((await rankingPage(as.greeter, id)).mine).toBeNull();
  const rows = await look<{ row: string }>(sql`select row_to_json(b)::text as row from ranking_ballot b`);
  expect(rows).toHaveLength(1);
  expect(rows[0]!.row).not.toContain(people.rosa!);
  await expect(choose(as.member, id, dots({ [housing]: 4 }))).rejects.toMatchObject({
    code: 'sensemaking.dots_too_many'
  });
  await expect(choose(as.public, id, dots({ [housing]: 1 }))).rejects.toMatchObject({
    code: 'platform.sign_in_first'
  });
  await expect(choose(as.lancasterGreeter, id, dots({ [housing]: 1 }))).rejects.toMatchObject({
    code: 'sensemaking.no_such_ranking'
  });
});

inWorld(
  'a round is closed with the dots from the wall; who chose what cannot be found any more',
  async (world) => {
    const { as, look } = world;
    const id = await ranking(world);
    await openRound(as.facilitator, id, { method: 'dots', dots: 3 });
    await expect(openRound(as.facilitator, id, { method: 'pairs' })).rejects.toMatchObject({
      code: 'sensemaking.round_open'
    });
    await choose(as.member, id, dots({ [bus]: 3 }));
    await countPaper(as.greeter, id, { people: 20, dots: { [housing]: 40, [bus]: 17 } });
    await expect(countPaper(as.greeter, id, { people: 2, dots: { [housing]: 40 } })).rejects.toMatchObject({
      code: 'sensemaking.dots_too_many'
    });
    await closeRound(as.facilitator, id);
    const { rounds } = await rankingPage(as.public, id);
    expect(rounds[0]!.result).toMatchObject({
      people: 21,
      ranked: [
        { id: housing, place: 1, score: 67 },
        { id: bus, score: 33 }
      ],
      byCategory: null
    });
    expect(await look(sql`select from ranking_ballot where key is not null`)).toEqual([]);
    await expect(choose(as.member, id, dots({ [bus]: 1 }))).rejects.toMatchObject({
      code: 'sensemaking.round_closed'
    });
  }
);

inWorld(
  'rounds follow each other, by pairs and by criteria, until the priorities are settled',
  async (world) => {
    const { as } = world;
    const id = await ranking(world);
    await expect(settleRanking(as.facilitator, id)).rejects.toMatchObject({ code: 'sensemaking.round_open' });
    await openRound(as.facilitator, id, { method: 'pairs' });
    await choose(as.member, id, { number: 1, marks: { kind: 'pairs', pairs: [[bus, housing]] } });
    await closeRound(as.facilitator, id);
    await expect(openRound(as.facilitator, id, { method: 'scores' })).rejects.toMatchObject({
      code: 'sensemaking.criteria_missing'
    });
    const reach = newId();
    await openRound(as.facilitator, id, {
      method: 'scores',
      criteria: [{ id: reach, text: both('A cuántos ayuda', 'How many it helps') }]
    });
    await choose(as.member, id, {
      number: 2,
      marks: { kind: 'scores', scores: { [housing]: { [reach]: 5 }, [bus]: { [reach]: 2 } } }
    });
    await closeRound(as.facilitator, id);
    await settleRanking(as.facilitator, id);
    await expect(openRound(as.facilitator, id, { method: 'pairs' })).rejects.toMatchObject({
      code: 'sensemaking.ranking_settled'
    });
    const { rounds } = await rankingPage(as.member, id);
    expect(rounds.map(({ result }) => result!.ranked[0]!.id)).toEqual([bus, housing]);
    expect(await rankingsOf(as.public)).toMatchObject([{ id, open: false, rounds: 2 }]);
  }
);

inWorld('one thing alone is no question of what comes first', async ({ as }) => {
  const items = [{ id: newId(), text: both('Vivienda', 'Housing') }];
  await expect(
    beginRanking(as.facilitator, { id: newId(), question: both('¿?', '?'), items })
  ).rejects.toMatchObject({
    code: 'sensemaking.items_few'
  });
});

inWorld(
  'Rosa proposes the first priority: a draft with its grounds, and the thread keeps where it came from',
  async (world) => {
    const { as, look, communities } = world;
    const [{ sourceId, quoteId }, themeId] = [await published(world), newId()];
    await writeTheme(as.facilitator, {
      id: themeId,
      name: both('Vivienda', 'Housing'),
      story: both('La renta se lleva la mitad.', 'Rent takes half.')
    });
    for (const id of [sourceId, quoteId]) await support(as.facilitator, themeId, { kind: 'card', id });
    await ranking(world, themeId);
    await look(
      sql`insert into body (community_id, id, kind, name, started_on) values (${communities.palmdale!.id}, ${newId()}, 'assembly', ${JSON.stringify(localized('es', { es: 'Asamblea' }))}, '2011-09-01')`
    );
    const proposalId = newId();
    await proposePriority(as.member, housing, proposalId);
    expect((await read(as.member, (tx) => proposalOf(tx, proposalId))).text.texts.en!.text).toBe(
      'Rent takes half.'
    );
    const { before } = await walkFrom(as.member, { kind: 'proposal', id: proposalId });
    expect(before.map(({ kind }) => kind).sort()).toEqual(['card', 'card', 'evidence', 'priority', 'theme']);
    expect(await look(sql`select kind from proposal_evidence`)).toEqual([{ kind: 'figure' }]);
  }
);
