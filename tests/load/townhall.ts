/**
 * Claim: in a town hall of 1,000 people 10,000 hands go up for questions within a minute, while questions come in and
 * phones without scripts look at the page: none is lost or doubled, 99 of 100 answers come within 300 ms, and every
 * live screen shows the newest count within two seconds.
 *
 * Run: node tests/load/townhall.ts [seconds] [people] [hands] [views]   It fails when a confirmed hand was lost.
 */
import { sleep } from '../../bin/lib/run.js';
import { newQuestionId } from '../../src/capabilities/meetings/server/index.ts';
import { quantile, show } from './figures.ts';
import { townHallNow, type Hall } from './hall.ts';
import { ask, withHouse, type House } from './house.ts';
import { busy, memoryOf, processorOf } from './machine.ts';
import { openScreens, type Screens } from './screens.ts';
import { visitor, type Visitor } from './visitor.ts';

const [seconds = 60, people = 1_000, hands = 10_000, views = 2_000] = process.argv.slice(2).map(Number);
const [QUESTIONS, ASKED, SCREENS] = [20, 100, 50];
const LIMIT = 300;
const NEWEST_WITHIN = 2_000;

type Told = { confirmed: number; asked: number; hands: number[]; views: number[]; refused: string[] };

async function townHall(house: House): Promise<boolean> {
  const hall = await townHallNow(house, people, QUESTIONS);
  const somebody = visitor(house);
  await warmUp(somebody, hall);
  const screens = await openScreens(house, `${hall.path}/questions/live`, [visitor(house)], SCREENS);
  const told: Told = { confirmed: 0, asked: 0, hands: [], views: [], refused: [] };
  const [before, others] = [processorOf(house.programId), busy(house)];
  await Promise.all([
    evenly(hands, (place) => raise(told, somebody, hall, place)),
    evenly(views, (place) => look(told, somebody, hall, place)),
    evenly(ASKED, (place) => askOne(told, somebody, hall, place))
  ]);
  console.log(others());
  const used = processorOf(house.programId) - before;
  const late = await untilNewest(screens, told.confirmed);
  screens.close();
  return judge(house, hall, told, { used, late });
}

/** As a person: the same connections for all, each with the ticket of its own. */
const as = (one: Visitor, cookie: string): Visitor => Object.assign(one, { cookie });

const warmUp = (one: Visitor, { path, cookies }: Hall) =>
  Promise.all(
    Array.from({ length: 100 }, (_, place) =>
      as(one, cookies[place % cookies.length]!).get(`${path}/questions`, { read: false })
    )
  );

/** Calls at even distances, whether the calls before were answered or not. */
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

/** Everybody raises a hand for one question after the other; none for their own. */
async function raise(told: Told, one: Visitor, { path, cookies, questions }: Hall, place: number) {
  const person = place % people;
  const question = questions[(person + 1 + Math.floor(place / people)) % questions.length]!;
  const { status } = await timed(told.hands, () =>
    as(one, cookies[person]!).post(`${path}/questions?/hand`, { question, up: 'yes' })
  );
  if (status === 303) told.confirmed++;
  else told.refused.push(`hand: ${status}`);
}

async function look(told: Told, one: Visitor, { path, cookies }: Hall, place: number): Promise<void> {
  const { status } = await timed(told.views, () =>
    as(one, cookies[place % people]!).get(`${path}/questions`, { read: false })
  );
  if (status !== 200) told.refused.push(`page: ${status}`);
}

async function askOne(told: Told, one: Visitor, { path, cookies }: Hall, place: number): Promise<void> {
  const text = `¿Y qué se hará en la escuela número ${place} de la ciudad?`;
  const cookie = cookies[(QUESTIONS + place) % people]!;
  const { status } = await as(one, cookie).post(`${path}/questions/ask`, { id: newQuestionId(), text });
  if (status === 303) told.asked++;
  else told.refused.push(`question: ${status}`);
}

async function timed<Answer extends { status: number }>(times: number[], call: () => Promise<Answer>) {
  const begin = performance.now();
  const answer = await call().catch(() => ({ status: 0 }) as Answer);
  times.push(performance.now() - begin);
  return answer;
}

/** Milliseconds after the last answer until every screen counts every hand; the limit and one more when some never do. */
async function untilNewest({ heard }: Screens, confirmed: number): Promise<number> {
  const begin = performance.now();
  while (heard().some((count) => count !== confirmed)) {
    if (performance.now() - begin > NEWEST_WITHIN) return NEWEST_WITHIN + 1;
    await sleep(20);
  }
  return performance.now() - begin;
}

async function judge(
  house: House,
  { meetingId }: Hall,
  told: Told,
  { used, late }: { used: number; late: number }
): Promise<boolean> {
  const [found] = await ask<{ thumbs: number; waiting: number }>(
    house,
    `select (select count(*)::int from town_hall_thumb where meeting_id = $1) as thumbs,
            (select count(*)::int from town_hall_question where meeting_id = $1 and shown_at is null) as waiting`,
    [meetingId]
  );
  const whole = show(`${hands} hands in ${seconds} seconds`, [
    { what: 'hands confirmed', is: told.confirmed, unit: '', least: hands },
    { what: 'hands kept', is: found!.thumbs, unit: '', least: told.confirmed, limit: told.confirmed },
    { what: 'questions confirmed', is: told.asked, unit: '', least: ASKED },
    { what: 'questions kept', is: found!.waiting, unit: '', least: told.asked, limit: told.asked },
    { what: 'other answers', is: told.refused.length, unit: '', limit: 0 },
    { what: 'every screen has the newest after', is: late, unit: 'ms', limit: NEWEST_WITHIN }
  ]);
  if (told.refused.length) console.log(`  ${[...new Set(told.refused)].slice(0, 5).join(', ')}`);
  show('How fast', [
    { what: 'half of the hands within', is: quantile(told.hands, 0.5), unit: 'ms' },
    { what: '99 of 100 hands within', is: quantile(told.hands, 0.99), unit: 'ms', limit: LIMIT },
    { what: 'half of the pages within', is: quantile(told.views, 0.5), unit: 'ms' },
    { what: '99 of 100 pages within', is: quantile(told.views, 0.99), unit: 'ms', limit: LIMIT },
    { what: 'processor time of the program', is: used, unit: 's' },
    { what: 'memory of the program, at most', is: memoryOf(house.programId).most, unit: 'MB' }
  ]);
  return whole;
}

await withHouse(townHall);
