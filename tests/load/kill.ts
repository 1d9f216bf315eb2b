/**
 * Claim: the power may go at any moment. Program and database are ended together (kill -9) in the middle of an
 * evening, again and again; after each start everything that was confirmed is there, nobody is counted twice, and
 * the book of decisions is whole. What was not confirmed is told once more, as a phone does.
 *
 * Run: node tests/load/kill.ts [times]   It fails when something confirmed was lost.
 */
import { checkBook, append } from '../../src/capabilities/record/server/index.ts';
import { openDatabase, transact, type Database } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { sleep } from '../../bin/lib/run.js';
import { quantile, show } from './figures.ts';
import { ask, newFolder, openHouse, removeFolder, type House } from './house.ts';
import { palmdale, tonight, type Tonight } from './tonight.ts';
import { become, type Visitor } from './visitor.ts';

const [times = 20] = process.argv.slice(2).map(Number);
const PEOPLE = 2_000;
const HANDS = 8;

/** What was told and not answered, and what was answered with yes. */
type Told = { next: number; open: Map<string, string>; confirmed: Set<string>; sealed: Map<number, string> };
type Loss = { people: number; twice: number; wrongCount: number; entries: number; broken: number };

async function evenings(): Promise<boolean> {
  const folder = newFolder();
  let house = await openHouse(folder);
  try {
    const meeting = await tonight(house, PEOPLE);
    const told: Told = { next: 0, open: new Map(), confirmed: new Set(), sealed: new Map() };
    const [losses, starts]: [Loss[], number[]] = [[], []];
    for (let time = 1; time <= times; time++) {
      await loadAndKill(house, meeting, told);
      const cutOff = told.open.size;
      house = await openHouse(folder);
      starts.push(house.took / 1000);
      losses.push(await lossOf(house, meeting, told));
      await tellAgain(house, meeting, told);
      losses.push(await lossOf(house, meeting, told));
      console.log(
        `${String(time).padStart(3)}. ${told.confirmed.size} confirmed, ${cutOff} cut off and told again, ${told.sealed.size} entries sealed; back after ${(house.took / 1000).toFixed(1)} s`
      );
    }
    return judge(told, losses, starts);
  } finally {
    await house.close();
    removeFolder(folder);
  }
}

/** Hands at the door, and one that seals entries; then, after a second or three, the power goes. */
async function loadAndKill(house: House, meeting: Tonight, told: Told): Promise<void> {
  const greeter = await become(house, 'lupe');
  const database = openDatabase(house.appUrl, 2);
  const over = new AbortController();
  const work = [
    ...Array.from({ length: HANDS }, () => signInUntil(over.signal, greeter, meeting, told)),
    sealUntil(over.signal, database, told)
  ];
  await sleep(1_000 + Math.random() * 2_000);
  await house.kill();
  over.abort();
  await Promise.all(work);
  await database.close().catch(() => undefined);
}

async function signInUntil(over: AbortSignal, greeter: Visitor, meeting: Tonight, told: Told): Promise<void> {
  while (!over.aborted) {
    const member = meeting.memberIds[told.next++ % meeting.memberIds.length]!;
    const id = newId();
    told.open.set(id, member);
    await tell(greeter, meeting, told, id, member);
  }
}

/** Only an answer confirms. */
async function tell(
  greeter: Visitor,
  { path }: Tonight,
  told: Told,
  id: string,
  member: string
): Promise<void> {
  const answer = await greeter.post(`${path}/door?/in`, { member, id }).catch(() => null);
  if (answer?.status !== 303) return sleep(20);
  told.open.delete(id);
  told.confirmed.add(member);
}

async function sealUntil(over: AbortSignal, database: Database, told: Told): Promise<void> {
  const context = await palmdale(database);
  while (!over.aborted)
    await transact(context, (tx) =>
      append(tx, 'meetings.minutes', { title: { en: 'Rehearsal', es: 'Ensayo' } })
    )
      .then(({ sequence, hash }) => told.sealed.set(sequence, hash))
      .catch(() => sleep(20));
}

async function tellAgain(house: House, meeting: Tonight, told: Told): Promise<void> {
  const greeter = await become(house, 'lupe');
  for (const [id, member] of [...told.open]) {
    await tell(greeter, meeting, told, id, member);
    await tell(greeter, meeting, told, id, member);
  }
  if (told.open.size) throw new Error('The door takes nothing after a start.');
}

async function lossOf(house: House, { meetingId }: Tonight, { confirmed, sealed }: Told): Promise<Loss> {
  const here = await ask<{ member_id: string; stays: number }>(
    house,
    'select member_id, count(*)::int as stays from presence where meeting_id = $1 and left_at is null group by 1',
    [meetingId]
  );
  const [room] = await ask<{ here: number; counted: number }>(
    house,
    'select here, (select count(*)::int from attendance where meeting_id = $1) as counted from room_step where meeting_id = $1',
    [meetingId]
  );
  const present = new Set(here.map(({ member_id }) => member_id));
  return {
    people: [...confirmed].filter((member) => !present.has(member)).length,
    twice: here.filter(({ stays }) => stays > 1).length,
    wrongCount: Math.abs(room!.here - present.size) + Math.abs(room!.counted - present.size),
    ...(await bookOf(house, sealed))
  };
}

async function bookOf(house: House, sealed: Told['sealed']): Promise<Pick<Loss, 'entries' | 'broken'>> {
  const rows = await ask<{ sequence: number; hash: string }>(
    house,
    `select sequence, hash from record_entry where community_id = (select id from community where slug = 'palmdale')`
  );
  const lies = new Map(rows.map(({ sequence, hash }) => [sequence, hash]));
  const database = openDatabase(house.appUrl, 2);
  try {
    const { ok } = await checkBook(await palmdale(database));
    const entries = [...sealed].filter(([sequence, hash]) => lies.get(sequence) !== hash).length;
    return { entries, broken: ok ? 0 : 1 };
  } finally {
    await database.close();
  }
}

function judge(told: Told, losses: Loss[], starts: number[]): boolean {
  const all = (what: keyof Loss) => losses.reduce((sum, loss) => sum + loss[what], 0);
  const whole = show(`Program and database ended together ${times} times`, [
    { what: 'people whose sign-in was confirmed', is: told.confirmed.size, unit: '', least: 1 },
    { what: 'of these lost', is: all('people'), unit: '', limit: 0 },
    { what: 'counted twice', is: all('twice'), unit: '', limit: 0 },
    { what: 'counts that disagree', is: all('wrongCount'), unit: '', limit: 0 },
    { what: 'entries sealed in the book', is: told.sealed.size, unit: '', least: 1 },
    { what: 'of these lost or changed', is: all('entries'), unit: '', limit: 0 },
    { what: 'checks in which the book was not whole', is: all('broken'), unit: '', limit: 0 },
    { what: 'starts afterwards: half within', is: quantile(starts, 0.5), unit: 's' },
    { what: 'starts afterwards: slowest', is: quantile(starts, 1), unit: 's' }
  ]);
  console.log(whole ? '\nNothing that was confirmed was lost.' : '\nSomething that was confirmed was lost.');
  return whole;
}

process.exitCode = (await evenings()) ? 0 : 1;
