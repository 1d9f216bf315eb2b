/**
 * Claim: 1,000 people signed in and 10,000 views of the live room in one minute, on one machine, with the private
 * database that waits for the disk: nothing that was confirmed is lost, nobody is counted twice, 99 of 100 answers
 * come within 300 ms, and every open screen has the newest picture.
 *
 * Run: node tests/load/evening.ts [seconds] [people] [views]   It fails when something confirmed was lost.
 */
import { sleep } from '../../bin/lib/run.js';
import { newId } from '../../src/platform/ids/index.ts';
import { quantile, show } from './figures.ts';
import { busy, memoryOf, processorOf } from './machine.ts';
import { ask, withHouse, type House } from './house.ts';
import { openScreens } from './screens.ts';
import { tonight, type Tonight } from './tonight.ts';
import { become, visitor, type Visitor } from './visitor.ts';

const [seconds = 60, people = 1_000, views = 10_000] = process.argv.slice(2).map(Number);
const SCREENS = 50;
const LIMIT = 300;

type Told = {
  confirmed: Set<string>;
  arrivals: number[];
  views: number[];
  refreshed: number[];
  refused: string[];
};

async function evening(house: House): Promise<boolean> {
  const meeting = await tonight(house, people);
  const [greeter, member, passer] = [
    await become(house, 'lupe'),
    await become(house, 'rosa'),
    visitor(house)
  ];
  await warmUp([greeter, member, passer], meeting);
  const screens = await openScreens(house, `${meeting.path}/room/live`, [member, passer], SCREENS);
  const told: Told = { confirmed: new Set(), arrivals: [], views: [], refreshed: [], refused: [] };
  const before = processorOf(house.programId);
  const others = busy(house);
  await Promise.all([
    evenly(people, (place) => arrive(told, greeter, meeting, place)),
    evenly(views, (place) => look(told, place % 3 ? member : passer, meeting))
  ]);
  const used = processorOf(house.programId) - before;
  console.log(others());
  await sleep(2_000);
  const kept = await judge(house, meeting, told, screens.heard(), used);
  screens.close();
  return kept;
}

const warmUp = (visitors: Visitor[], { path }: Tonight) =>
  Promise.all(
    visitors.flatMap((one) => Array.from({ length: 50 }, () => one.get(`${path}/room`, { read: false })))
  );

/** Calls at even distances, whether the calls before were answered or not, and tells each when it was due. */
async function evenly(times: number, call: (place: number) => Promise<void>): Promise<void> {
  const begin = performance.now();
  const all: Promise<void>[] = [];
  for (let place = 0; place < times; place++) {
    const due = begin + (place * seconds * 1000) / times;
    if (due > performance.now() + 1) await sleep(due - performance.now());
    all.push(call(place));
  }
  await Promise.all(all);
}

/** A greeter taps a name; one of twenty is tapped on two phones at once. Then the phone looks at its page anew. */
async function arrive(
  told: Told,
  greeter: Visitor,
  { path, memberIds }: Tonight,
  place: number
): Promise<void> {
  const member = memberIds[place]!;
  const tap = () => timed(told.arrivals, () => greeter.post(`${path}/door?/in`, { member, id: newId() }));
  const answers = await Promise.all(place % 20 ? [tap()] : [tap(), tap()]);
  for (const { status } of answers)
    if (status === 303) told.confirmed.add(member);
    else told.refused.push(`in: ${status}`);
  const { status } = await timed(told.refreshed, () => greeter.get(`${path}/door`, { read: false }));
  if (status !== 200) told.refused.push(`door: ${status}`);
}

async function look(told: Told, somebody: Visitor, { path }: Tonight): Promise<void> {
  const { status } = await timed(told.views, () => somebody.get(`${path}/room`, { read: false }));
  if (status !== 200) told.refused.push(`room: ${status}`);
}

async function timed<Answer extends { status: number }>(
  times: number[],
  ask: () => Promise<Answer>
): Promise<Answer> {
  const begin = performance.now();
  const answer = await ask().catch(
    (error: Error) => ({ status: 0, text: error.message }) as unknown as Answer
  );
  times.push(performance.now() - begin);
  return answer;
}

async function judge(
  house: House,
  { meetingId }: Tonight,
  told: Told,
  heard: number[],
  used: number
): Promise<boolean> {
  const [found] = await ask<{ counted: number; twice: number; step: number; here: number; shown: number }>(
    house,
    `select (select count(*)::int from attendance where meeting_id = $1) as counted,
            (select count(*)::int from (select member_id from presence where meeting_id = $1 group by 1 having count(*) > 1) t) as twice,
            step, here, shown from room_step where meeting_id = $1`,
    [meetingId]
  );
  const { counted, twice, step, here } = found!;
  const rows = await ask<{ member_id: string }>(
    house,
    'select member_id from presence where meeting_id = $1',
    [meetingId]
  );
  const present = new Set(rows.map((row) => row.member_id));
  const lost = [...told.confirmed].filter((member) => !present.has(member)).length;
  const memory = memoryOf(house.programId);
  const whole = show('Nothing is lost', [
    { what: 'sign-ins confirmed', is: told.confirmed.size, unit: '', least: people },
    { what: 'of these lost', is: lost, unit: '', limit: 0 },
    { what: 'people counted', is: counted, unit: '', least: people, limit: people },
    { what: 'people in the room as the screens count', is: here, unit: '', least: people, limit: people },
    { what: 'counted twice', is: twice, unit: '', limit: 0 },
    { what: 'other answers', is: told.refused.length, unit: '', limit: 0 },
    { what: 'pictures made', is: step, unit: '' },
    {
      what: 'screens with the newest picture',
      is: heard.filter((last) => last === step).length,
      unit: '',
      least: SCREENS
    }
  ]);
  if (told.refused.length) console.log(`  ${[...new Set(told.refused)].slice(0, 5).join(', ')}`);
  const swift = show(`Answers in ${seconds} seconds`, [
    ...speed('sign-ins', told.arrivals),
    ...speed('views of the room', told.views),
    ...speed('the door page after a sign-in', told.refreshed),
    { what: 'processor time of the program', is: used, unit: 's' },
    { what: 'memory of the program, at most', is: memory.most, unit: 'MB', limit: 600 }
  ]);
  console.log(
    `\n${whole ? 'Nothing that was confirmed was lost.' : 'Something was lost or did not arrive.'}`
  );
  console.log(swift ? 'Every promise about time was kept.' : 'A promise about time was missed.');
  return whole;
}

const speed = (what: string, times: number[]) => [
  { what: `${what}: half within`, is: quantile(times, 0.5), unit: 'ms' },
  { what: `${what}: 99 of 100 within`, is: quantile(times, 0.99), unit: 'ms', limit: LIMIT },
  { what: `${what}: slowest of ${times.length.toLocaleString('en')}`, is: quantile(times, 1), unit: 'ms' }
];

await withHouse(evening);
