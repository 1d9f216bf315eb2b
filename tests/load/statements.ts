/**
 * Claim: 10,000 votes on statements in one minute from 1,000 people who came with the link, on one machine with two
 * cores and the private database that waits for the disk: none is lost, 99 of 100 answers come within 300 ms, and
 * the picture of groups knows each vote within two seconds, while the program keeps below a whole processor; and a
 * thousand phones that follow the picture meanwhile all have each new one within two seconds, and miss none of them.
 *
 * Run: node tests/load/statements.ts [seconds] [people] [each] [phones]   It fails when a confirmed vote was lost, or
 * a phone was left with an old picture.
 */
import { sleep } from '../../bin/lib/run.js';
import { beginConversation } from '../../src/capabilities/sensemaking/server/index.ts';
import { openDatabase } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { quantile, show } from './figures.ts';
import { ask, withHouse, type House } from './house.ts';
import { follow, type Followed } from './following.ts';
import { busy, memoryOf, processorOf } from './machine.ts';
import { palmdale } from './tonight.ts';
import { visitor, type Visitor } from './visitor.ts';

const [seconds = 60, people = 1000, each = 10, phones = 1000] = process.argv.slice(2).map(Number);
const STATEMENTS = 30;
/** Nobody votes on these but the one who watches the picture. */
const WATCHED = 12;
const ANSWER_LIMIT = 300;
const PICTURE_LIMIT = 2000;

type Told = { confirmed: number; refused: string[]; times: number[] };

async function statements(house: House): Promise<boolean> {
  const id = await open(house);
  const path = `/palmdale/conversations/${id}`;
  const early = crowd(house, 60);
  await evenly(early, { within: 8, votes: 300, path });
  const alone = memoryOf(house.programId).now;
  const followed = await follow(house, `${path}/picture/live`, early, phones);
  const before = await votesIn(house, id);
  const [used, others] = [processorOf(house.programId), busy(house)];
  const [told, pictures] = await Promise.all([
    evenly(crowd(house, people), { within: seconds, votes: people * each, path }),
    watch(house, id, path)
  ]);
  console.log(others());
  const processor = processorOf(house.programId) - used;
  const memory = memoryOf(house.programId).now - alone;
  const kept = (await votesIn(house, id)) - before - pictures.length;
  const whole = show(`${people * each} votes in ${seconds} seconds from ${people} people`, [
    { what: 'votes confirmed', is: told.confirmed, unit: '', least: people * each },
    { what: 'votes in the table', is: kept, unit: '', least: told.confirmed, limit: told.confirmed },
    { what: 'other answers', is: told.refused.length, unit: '', limit: 0 }
  ]);
  const reached = sayOfPhones(await followed(), memory);
  if (told.refused.length) console.log(`  ${[...new Set(told.refused)].slice(0, 5).join(', ')}`);
  show('How fast', [
    { what: 'half of the answers within', is: quantile(told.times, 0.5), unit: 'ms' },
    { what: '99 of 100 within', is: quantile(told.times, 0.99), unit: 'ms', limit: ANSWER_LIMIT },
    { what: 'a vote is in the picture, half within', is: quantile(pictures, 0.5), unit: 'ms' },
    { what: 'at the latest', is: Math.max(...pictures), unit: 'ms', limit: PICTURE_LIMIT },
    { what: 'processors the program kept busy', is: processor / seconds, unit: '', limit: 1 },
    { what: 'memory of the program, at most', is: memoryOf(house.programId).most, unit: 'MB' }
  ]);
  return whole && reached;
}

function sayOfPhones({ delays, pictures, missed, broken }: Followed, memory: number): boolean {
  return show(`${phones} phones that follow the picture meanwhile`, [
    { what: 'new pictures', is: pictures, unit: '' },
    { what: 'pictures that a phone missed', is: missed, unit: '', limit: 0 },
    { what: 'phones that were let go', is: broken, unit: '', limit: 0 },
    { what: 'a picture is on half of the phones within', is: quantile(delays, 0.5), unit: 'ms' },
    { what: '99 of 100 within', is: quantile(delays, 0.99), unit: 'ms', limit: PICTURE_LIMIT },
    { what: 'at the latest', is: quantile(delays, 1), unit: 'ms', limit: PICTURE_LIMIT },
    { what: 'memory that phones and votes took', is: memory, unit: 'MB' }
  ]);
}

async function open(house: House): Promise<string> {
  const database = openDatabase(house.appUrl, 1);
  const context = await palmdale(database);
  const words = (text: string) => ({ es: text, en: text });
  const seeds = Array.from({ length: STATEMENTS + WATCHED }, (_, at) => words(`Frase de prueba ${at + 1}`));
  const begun = {
    id: newId(),
    question: words('¿Qué falta?'),
    about: {},
    openTo: 'anybody' as const,
    lookedOver: 'by_rules' as const,
    seeds
  };
  const { id } = await beginConversation(context, begun);
  await database.close();
  return id;
}

const crowd = (house: House, many: number): Visitor[] =>
  Array.from({ length: many }, () => visitor(house, 1));

type Run = { within: number; votes: number; path: string };

/** Calls at even distances, whether the calls before were answered or not; everybody votes in turn. */
async function evenly(visitors: Visitor[], { within, votes, path }: Run): Promise<Told> {
  const told: Told = { confirmed: 0, refused: [], times: [] };
  const begin = performance.now();
  const all: Promise<void>[] = [];
  const last = new Map<Visitor, Promise<void>>();
  for (let place = 0; place < votes; place++) {
    const due = begin + (place * within * 1000) / votes;
    if (due > performance.now() + 1) await sleep(due - performance.now());
    const person = visitors[place % visitors.length]!;
    const number = ((place % visitors.length) * 7 + Math.floor(place / visitors.length) * 3) % STATEMENTS;
    // A browser sends its next vote when it has the answer to the last.
    const vote = (last.get(person) ?? Promise.resolve()).then(() =>
      cast(told, person, path, number + 1, place)
    );
    last.set(person, vote);
    all.push(vote);
  }
  await Promise.all(all);
  return told;
}

const STANCES = ['agree', 'disagree', 'agree', 'pass'];

async function cast(told: Told, person: Visitor, path: string, number: number, place: number): Promise<void> {
  const begin = performance.now();
  const stance = STANCES[(number + (place % 3)) % STANCES.length]!;
  const { status } = await person
    .post(`${path}?/vote`, { number: String(number), stance })
    .catch((error: Error) => ({ status: 0, text: error.message }));
  told.times.push(performance.now() - begin);
  if (status === 200) told.confirmed++;
  else told.refused.push(String(status));
}

/** One person votes on a statement nobody else touches, and waits until the picture shows that its mean moved. */
async function watch(house: House, id: string, path: string): Promise<number[]> {
  const [watcher, waits] = [visitor(house, 1), [] as number[]];
  for (let at = 0; at < WATCHED; at++) {
    await sleep((seconds * 1000) / (WATCHED + 2));
    const number = STATEMENTS + at + 1;
    await watcher.post(`${path}?/vote`, { number: String(number), stance: 'agree' });
    const begin = performance.now();
    while (!(await knows(house, id, number)) && performance.now() - begin < 5 * PICTURE_LIMIT)
      await sleep(40);
    waits.push(performance.now() - begin);
  }
  return waits;
}

async function knows(house: House, id: string, number: number): Promise<boolean> {
  const [row] = await ask<{ mean: string | null }>(
    house,
    `select state -> 'means' ->> $2::int as mean from opinion_picture where conversation_id = $1`,
    [id, number - 1]
  );
  return Number(row?.mean ?? 0) > 0;
}

async function votesIn(house: House, id: string): Promise<number> {
  const rows = await ask<{ stances: Buffer }>(
    house,
    'select stances from participant where conversation_id = $1',
    [id]
  );
  return rows.reduce((sum, { stances }) => sum + stances.reduce((own, byte) => own + +(byte > 0), 0), 0);
}

await withHouse(statements);
