import { expect } from 'vitest';
import { read, sql } from '../../../../platform/db/index.ts';
import { inOwnWorld, inWorld, type World } from '../../../../../tests/world.ts';
import { both, noSuch } from '../../tests/decks.ts';
import { conversation, saying, sheets } from '../../tests/talks.ts';
import { closeConversation, seedStatements } from './begin.ts';
import { drawApart } from './atelier.ts';
import { drawPicture, drawWaiting } from './drawing.ts';
import { reviewStatement, translateStatement } from './moderate.ts';
import { pictureOf, publishPicture } from './picture.ts';
import { conversationsOf, statementsIn } from './rows.ts';
import { ownStatements, sayStatement } from './say.ts';
import { myVotes, turnOf } from './turn.ts';
import { castStance } from './vote.ts';

const all = (world: World, id: string) => read(world.as.system, (tx) => statementsIn(tx, id));
const TOKEN = 'a token that only one browser has';

inWorld('Rosa votes on one statement after the other, and sees none twice', async (world) => {
  const { as, look } = world;
  const id = await conversation(world);
  const seen: number[] = [];
  for (
    let turn = await turnOf(as.member, id, null);
    turn.statement;
    turn = await turnOf(as.member, id, null)
  ) {
    expect(turn.waiting).toBe(3 - seen.length);
    seen.push(turn.statement.number);
    await castStance(as.member, id, { number: turn.statement.number, stance: 'agree' });
  }
  expect(seen.sort()).toEqual([1, 2, 3]);
  await castStance(as.member, id, { number: 2, stance: 'disagree' });
  const rows = await look<{ stances: Buffer; category: string; day: string }>(
    sql`select stances, category, day from participant`
  );
  expect(rows).toMatchObject([{ category: 'parent_0_5', day: '2026-12-08' }]);
  expect([...rows[0]!.stances]).toEqual([3, 1, 3]);
  const { votes } = await myVotes(as.member, id, null);
  expect(votes.map(({ stance }) => stance)).toEqual(['agree', 'disagree', 'agree']);
});

inWorld('nothing in the database names who voted: no member, no account, no event', async (world) => {
  const { as, look, people } = world;
  const id = await conversation(world);
  await castStance(as.member, id, { number: 1, stance: 'agree' });
  const rows = await look(sql`select row_to_json(p)::text as row from participant p`);
  expect(JSON.stringify(rows)).not.toContain(people.rosa!);
  expect(
    await look(sql`select from event where actor_id = ${people.rosa!} and what like 'sensemaking.%'`)
  ).toEqual([]);
});

inWorld(
  'with the link a stranger takes part where the conversation is open to anybody, and nowhere else',
  async (world) => {
    const { as } = world;
    const [open, closed] = [await conversation(world, { openTo: 'anybody' }), await conversation(world)];
    await castStance(as.public, open, { number: 1, stance: 'pass', token: TOKEN });
    expect((await turnOf(as.public, open, TOKEN)).voted).toBe(1);
    expect((await turnOf(as.public, open, 'another browser')).voted).toBe(0);
    await expect(
      castStance(as.public, closed, { number: 1, stance: 'pass', token: TOKEN })
    ).rejects.toMatchObject({ code: 'platform.sign_in_first' });
    await expect(turnOf(as.public, closed, TOKEN)).rejects.toMatchObject({ status: 401 });
    expect((await conversationsOf(as.public)).map((one) => one.id)).toEqual([open]);
    await expect(castStance(as.lancasterGreeter, open, { number: 1, stance: 'agree' })).rejects.toMatchObject(
      noSuch('conversation')
    );
  }
);

inWorld('a vote on what is not shown is refused, and none is taken after the end', async (world) => {
  const { as } = world;
  const id = await conversation(world);
  await expect(castStance(as.member, id, { number: 9, stance: 'agree' })).rejects.toMatchObject(
    noSuch('statement')
  );
  await castStance(as.member, id, { number: 1, stance: 'agree' });
  await closeConversation(as.facilitator, id);
  await expect(castStance(as.member, id, { number: 1, stance: 'pass' })).rejects.toMatchObject({
    code: 'sensemaking.conversation_closed'
  });
  expect((await turnOf(as.member, id, null)).statement).toBeNull();
});

inWorld(
  'Lupe writes a statement; it is shown at once, she has agreed to it, and sent twice it is one',
  async (world) => {
    const { as } = world;
    const id = await conversation(world);
    const said = saying('Hace falta un preescolar en Sun Village');
    expect(await sayStatement(as.greeter, id, said)).toEqual({ state: 'shown' });
    expect(await sayStatement(as.greeter, id, said)).toEqual({ state: 'shown' });
    expect(await all(world, id)).toHaveLength(4);
    expect((await turnOf(as.greeter, id, null)).voted).toBe(1);
    expect((await turnOf(as.member, id, null)).waiting).toBe(4);
  }
);

inWorld(
  'a statement that names a person is not taken, and its author hears why; a doubtful one waits',
  async (world) => {
    const { as } = world;
    const id = await conversation(world);
    await expect(
      sayStatement(as.greeter, id, saying('El director Ramírez no escucha a nadie'))
    ).rejects.toMatchObject({
      code: 'sensemaking.statement_names'
    });
    await expect(
      sayStatement(as.greeter, id, saying('La renta sube más que los sueldos.'))
    ).rejects.toMatchObject({
      code: 'sensemaking.statement_duplicate'
    });
    expect(await all(world, id)).toHaveLength(3);
    expect(
      await sayStatement(as.greeter, id, saying('A mi hijo lo ayudó mucho Ricardo en la escuela'))
    ).toEqual({ state: 'held' });
    const [held] = await read(as.greeter, (tx) => ownStatements(tx, id, null));
    expect(held).toMatchObject({ state: 'held', reason: 'may_name' });
    await reviewStatement(as.secretary, held!.id, { state: 'left_out', reason: 'names' });
    expect((await read(as.greeter, (tx) => ownStatements(tx, id, null)))[0]).toMatchObject({
      state: 'left_out',
      reason: 'names'
    });
    expect((await turnOf(as.member, id, null)).waiting).toBe(3);
  }
);

inWorld('where people look first, a statement waits for them; shown it waits for votes', async (world) => {
  const { as } = world;
  const id = await conversation(world, { openTo: 'anybody', lookedOver: 'by_people' });
  expect(await sayStatement(as.public, id, saying('Queremos más árboles en las paradas', TOKEN))).toEqual({
    state: 'held'
  });
  const held = (await all(world, id)).at(-1)!;
  await expect(reviewStatement(as.member, held.id, { state: 'shown' })).rejects.toMatchObject({
    code: 'platform.not_allowed'
  });
  await reviewStatement(as.secretary, held.id, { state: 'shown' });
  await reviewStatement(as.secretary, held.id, { state: 'shown' });
  expect((await turnOf(as.member, id, null)).waiting).toBe(4);
  expect(await world.events('sensemaking.statement_reviewed')).toHaveLength(1);
});

inWorld('an eleventh statement by one person is one too many', async (world) => {
  const id = await conversation(world, { seeds: [] });
  const about = [
    'la renta',
    'la luz',
    'el agua',
    'la basura',
    'las calles',
    'los parques',
    'la clínica',
    'el camión',
    'el mercado',
    'la biblioteca'
  ];
  for (const what of about) await sayStatement(world.as.member, id, saying(`Nos preocupa ${what}`));
  await expect(
    sayStatement(world.as.member, id, saying('Y también el ruido nocturno'))
  ).rejects.toMatchObject({ code: 'sensemaking.statements_many' });
});

inWorld('a helper translates a statement; the words of its author stay the original', async (world) => {
  const { as } = world;
  const id = await conversation(world, { seeds: [] });
  await sayStatement(as.member, id, saying('Hace falta sombra en las paradas'));
  const [said] = await all(world, id);
  await translateStatement(as.secretary, said!.id, both('Otra cosa', 'The bus stops need shade'));
  expect((await all(world, id))[0]!.text).toMatchObject({
    from: 'es',
    texts: { es: { text: 'Hace falta sombra en las paradas' }, en: { text: 'The bus stops need shade' } }
  });
});

inWorld('two camps are drawn, and drawn again only after another vote', async (world) => {
  const { as } = world;
  const id = await conversation(world);
  await sheets(world, id, 20, ['agree', 'agree', 'agree']);
  await sheets(world, id, 15, ['disagree', 'disagree', 'agree']);
  expect(await drawPicture(as.member, id)).toBe(true);
  expect(await drawPicture(as.member, id)).toBe(false);
  const { picture } = await pictureOf(as.member, id, null);
  expect(picture.groups.map(({ people }) => people)).toEqual([20, 15]);
  expect(picture.together).toMatchObject([{ number: 3 }]);
  await castStance(as.member, id, { number: 1, stance: 'disagree' });
  await drawWaiting(as.system);
  for (const number of [2, 3])
    await castStance(as.member, id, { number, stance: number === 2 ? 'disagree' : 'agree' });
  expect(await drawPicture(as.member, id)).toBe(true);
  expect((await pictureOf(as.member, id, null)).nearest).toBe(1);
});

inWorld('what is published stays, and says by category only what many share', async (world) => {
  const { as } = world;
  const id = await conversation(world);
  await sheets(world, id, 20, ['agree', 'agree', 'agree'], 'parent_0_5');
  await sheets(world, id, 15, ['disagree', 'disagree', 'agree'], 'resident');
  await sheets(world, id, 3, ['disagree', 'agree', 'agree'], 'stakeholder');
  await drawPicture(as.system, id);
  await expect(publishPicture(as.member, id)).rejects.toMatchObject({ code: 'platform.not_allowed' });
  expect(await publishPicture(as.facilitator, id)).toEqual({ number: 1 });
  await sheets(world, id, 12, ['pass', 'pass', 'pass']);
  await drawPicture(as.system, id);
  const { releases } = await pictureOf(as.public, id, null).catch(() => pictureOf(as.member, id, null));
  expect(releases).toHaveLength(1);
  expect(releases[0]!.picture.people).toBe(35);
  for (const { cells, rows } of releases[0]!.byCategory) {
    expect(rows).not.toContain('stakeholder');
    for (const cell of cells.flat()) expect(cell === null || cell === 0 || cell >= 11).toBe(true);
  }
});

inWorld('statements added later wait for everybody', async (world) => {
  const id = await conversation(world);
  await drawPicture(world.as.system, id);
  await seedStatements(world.as.facilitator, id, [
    both('Los parques cierran muy temprano', 'Parks close too early')
  ]);
  expect((await turnOf(world.as.member, id, null)).waiting).toBe(4);
});

inOwnWorld('a picture drawn in a thread of its own is the same picture', async (world) => {
  const id = await conversation(world);
  await sheets(world, id, 12, ['agree', 'disagree', 'agree']);
  await sheets(world, id, 12, ['disagree', 'agree', 'agree']);
  expect(await drawPicture(world.as.system, id, drawApart)).toBe(true);
  expect((await pictureOf(world.as.member, id, null)).picture.groups.map(({ people }) => people)).toEqual([
    10, 10
  ]);
});
