// Prints ratios: what a kernel costs beside the least that the same work could cost.
import { createHash } from 'node:crypto';
import { evaluate, starter, type DecisionFacts } from '#kernels/bylaws';
import { verify } from '#kernels/chain';
import { survival } from '#kernels/cohort';
import { share } from '#kernels/composition';
import { record } from '../src/kernels/chain/example.ts';
import { sealedText } from '../src/kernels/chain/seal.ts';

const ENTRIES = 100_000;
const TIMES = 200_000;

const people = { parent_0_5: 40, parent_6_plus: 25, resident: 15, stakeholder: 40 };
const decision: DecisionFacts = {
  kind: 'decision',
  class: 'critical',
  decidedBy: 'assembly',
  method: 'show_of_hands',
  eligible: 100,
  roll: people,
  present: people,
  voters: people,
  sizes: { roll: 120, rollInStanding: 100, seats: 13, filledSeats: 12 },
  votes: { yes: 80, no: 30, abstain: 10 },
  blocks: null,
  evidence: 2,
  noticeHours: 96,
  conflicts: { declared: 0, recused: 0 }
};

await chain();
composition();
bylaws();
cohort();

async function chain(): Promise<void> {
  const entries = await record(ENTRIES);
  const texts = entries.map(sealedText);
  const verified = await secondsAwaiting(() => verify(entries));
  const bare = await secondsAwaiting(() => {
    for (const text of texts) createHash('sha256').update(text).digest('hex');
  });
  print('chain: verify', ENTRIES / verified, 'entries/s', verified / bare, 'a bare sha256 of the same bytes');
}

function composition(): void {
  const tally = { total: 120, qualifying: 62, undisclosed: 5 };
  let met = 0;
  const shares = secondsOf(() => {
    for (let i = 0; i < TIMES; i++) if (share(tally, 51 + (i % 2)).status === 'met') met++;
  });
  const bare = secondsOf(() => {
    for (let i = 0; i < TIMES; i++) if (100 * tally.qualifying >= (51 + (i % 2)) * tally.total) met++;
  });
  print(`composition: share (${met} met)`, TIMES / shares, 'answers/s', shares / bare, 'one comparison');
}

function bylaws(): void {
  const rules = starter();
  const took = secondsOf(() => {
    for (let i = 0; i < TIMES / 10; i++) evaluate(rules, decision);
  });
  const copied = secondsOf(() => {
    for (let i = 0; i < TIMES / 10; i++) JSON.stringify(decision);
  });
  print(
    'bylaws: evaluate a decision',
    TIMES / 10 / took,
    'verdicts/s',
    took / copied,
    'writing its facts as JSON'
  );
}

function cohort(): void {
  const members = Array.from({ length: ENTRIES }, (_, i) => ({ months: (i * 7919) % 60, left: i % 3 > 0 }));
  const took = secondsOf(() => survival(members));
  const sorted = secondsOf(() => members.toSorted((a, b) => a.months - b.months));
  print('cohort: survival', ENTRIES / took, 'members/s', took / sorted, 'sorting them');
}

async function secondsAwaiting(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function secondsOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function print(what: string, rate: number, unit: string, ratio: number, beside: string): void {
  console.log(
    `${what}: ${Math.round(rate).toLocaleString('en')} ${unit}, ${ratio.toFixed(2)} times ${beside}`
  );
}
