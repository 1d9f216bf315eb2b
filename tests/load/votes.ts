/**
 * Claim: 10,000 secret votes in one minute, on one machine with two cores and the private database that waits for
 * the disk: none is lost or doubled, 99 of 100 answers come within 300 ms. Then 500 votes in the last ten seconds
 * of another vote: what was confirmed is counted, what came after the second of closing is refused.
 *
 * Run: node tests/load/votes.ts [seconds] [people] [late]   It fails when a confirmed vote was lost.
 */
import { sleep } from '../../bin/lib/run.js';
import { quantile, show } from './figures.ts';
import { busy, memoryOf, processorOf } from './machine.ts';
import { withHouse, type House } from './house.ts';
import { electorate, type Electorate, type Polls } from './polls.ts';
import { become, type Visitor } from './visitor.ts';

const [seconds = 60, people = 10_000, late = 500] = process.argv.slice(2).map(Number);
const LIMIT = 300;

type Told = { confirmed: number; yes: number; refused: string[]; times: number[] };

async function votes(house: House): Promise<boolean> {
  const voters = await electorate(house, people);
  try {
    const helper = await become(house, 'elena');
    await warmUp(voters, helper);
    const [one, other] = [await minute(house, voters, helper), await lastSeconds(voters, helper)];
    console.log(`\n${one && other ? 'Nothing that was confirmed was lost.' : 'Something was lost.'}`);
    return one && other;
  } finally {
    await voters.close();
  }
}

/** A program that has just started compiles what it runs: a vote of its own, before anything is measured. */
async function warmUp(voters: Electorate, helper: Visitor): Promise<void> {
  const polls = await voters.open(null);
  await evenly(Math.min(people, 500), { within: 10, polls, helper, voters });
  await polls.close();
}

async function minute(house: House, voters: Electorate, helper: Visitor): Promise<boolean> {
  const polls = await voters.open(null);
  const [before, others] = [processorOf(house.programId), busy(house)];
  const told = await evenly(people, { within: seconds, polls, helper, voters });
  console.log(others());
  const used = processorOf(house.programId) - before;
  const began = performance.now();
  const counted = await polls.close();
  const took = performance.now() - began;
  const whole = show(`${people} votes in ${seconds} seconds`, [
    { what: 'votes confirmed', is: told.confirmed, unit: '', least: people },
    ...countedAs(told, counted),
    { what: 'other answers', is: told.refused.length, unit: '', limit: 0 }
  ]);
  if (told.refused.length) console.log(`  ${[...new Set(told.refused)].slice(0, 5).join(', ')}`);
  show('How fast', [
    { what: 'half of the answers within', is: quantile(told.times, 0.5), unit: 'ms' },
    { what: '99 of 100 within', is: quantile(told.times, 0.99), unit: 'ms', limit: LIMIT },
    { what: 'the close, all envelopes opened', is: took, unit: 'ms' },
    { what: 'processor time of the program', is: used, unit: 's' },
    { what: 'memory of the program, at most', is: memoryOf(house.programId).most, unit: 'MB' }
  ]);
  return whole;
}

/** The last votes fall around the second of closing, half a second beyond it. */
async function lastSeconds(voters: Electorate, helper: Visitor): Promise<boolean> {
  const polls = await voters.open(new Date(Date.now() + 10_000));
  const told = await evenly(late, { within: 10.5, polls, helper, voters });
  const counted = await polls.close();
  return show(`${late} votes in the last ten seconds`, [
    { what: 'votes confirmed', is: told.confirmed, unit: '', least: late / 2 },
    {
      what: 'refused after the second of closing',
      is: told.refused.length,
      unit: '',
      limit: late - told.confirmed
    },
    ...countedAs(told, counted),
    { what: '99 of 100 within', is: quantile(told.times, 0.99), unit: 'ms' }
  ]);
}

const countedAs = (told: Told, counted: { ballots: number; yes: number }) => [
  { what: 'ballots in the box', is: counted.ballots, unit: '', least: told.confirmed, limit: told.confirmed },
  { what: 'of these yes', is: counted.yes, unit: '', least: told.yes, limit: told.yes }
];

type Run = { within: number; polls: Polls; helper: Visitor; voters: Electorate };

/** Calls at even distances, whether the calls before were answered or not. */
async function evenly(times: number, { within, polls, helper, voters }: Run): Promise<Told> {
  const told: Told = { confirmed: 0, yes: 0, refused: [], times: [] };
  const begin = performance.now();
  const all: Promise<void>[] = [];
  for (let place = 0; place < times; place++) {
    const due = begin + (place * within * 1000) / times;
    if (due > performance.now() + 1) await sleep(due - performance.now());
    all.push(vote(told, { helper, path: polls.path, member: voters.memberIds[place]!, yes: place % 3 > 0 }));
  }
  await Promise.all(all);
  return told;
}

type Ballot = { helper: Visitor; path: string; member: string; yes: boolean };

/** A helper votes for somebody on the phone: the road of every vote, without ten thousand sessions. */
async function vote(told: Told, { helper, path, member, yes }: Ballot): Promise<void> {
  const begin = performance.now();
  const fields = { member, name: 'x', vote: yes ? 'yes' : 'no' };
  const { status } = await helper
    .post(`${path}/call`, fields)
    .catch((error: Error) => ({ status: 0, text: error.message }));
  told.times.push(performance.now() - begin);
  if (status !== 200) return void told.refused.push(String(status));
  told.confirmed++;
  if (yes) told.yes++;
}

await withHouse(votes);
