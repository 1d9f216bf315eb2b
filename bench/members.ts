/**
 * Claim: the page of 50 members out of 100,000 in one community costs at most 5 queries and 30 ms; at 32 connections
 * 99 of 100 answers come within 100 ms; the program holds at most 300 MB at rest and 600 MB under load.
 *
 * Run: node bench/members.ts   (with DATA_DIR the crowd stays in that folder for the next time)
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { sleep } from '../bin/lib/run.js';
import { median, show, type Figure } from '../tests/load/figures.ts';
import { ask, withHouse, type House } from '../tests/load/house.ts';
import { busy, memoryOf, processorOf, processorOfDatabase } from '../tests/load/machine.ts';
import { become, type Visitor } from '../tests/load/visitor.ts';
import { fill } from './crowd.ts';

const PEOPLE = 100_000;
const PAGE = '/palmdale/members';
/** The same build, the same frame and the question who asks; nothing else. Asked by nobody, who is not sent on. */
const BARE = '/sign-in';
const NOBODY = { cookie: '' };
const CONNECTIONS = 32;
const SECONDS = 10;

async function members(house: House): Promise<boolean> {
  const rest = memoryOf(house.programId).now;
  const greeter = await become(house, 'lupe');
  await few(house, greeter);
  const [community] = await ask<{ id: string }>(house, `select id from community where slug = 'palmdale'`);
  await fill(house.ownerUrl, community!.id, PEOPLE);
  await ask(house, 'vacuum analyze');
  const kept = [
    show('Questions to the database', await questions(house, greeter)),
    show('One after the other', await oneByOne(greeter)),
    show(`${CONNECTIONS} connections, ${SECONDS} s each`, await atOnce(house, greeter)),
    show('Memory of the program', [
      { what: 'at rest', is: rest, unit: 'MB', limit: 300 },
      { what: 'under load, at most', is: memoryOf(house.programId).most, unit: 'MB', limit: 600 }
    ])
  ].every(Boolean);
  console.log(
    kept ? '\nThe page of members keeps every promise.' : '\nThe page of members misses a promise.'
  );
  return kept;
}

/** What the page costs in a partnership of the usual size: the demo's own, before the crowd comes. */
async function few(house: House, greeter: Visitor): Promise<void> {
  const [known] = await ask<{ people: number }>(
    house,
    `select count(*)::int as people from member where community_id = (select id from community where slug = 'palmdale')`
  );
  if (known!.people >= PEOPLE) return;
  const { latency, requests } = await hit(house, greeter, PAGE);
  show(`${CONNECTIONS} connections, while Palmdale has ${known!.people} members`, [
    { what: 'half of the pages within', is: latency.p50, unit: 'ms' },
    { what: '99 of 100 within', is: latency.p99, unit: 'ms' },
    { what: 'pages a second', is: requests.average, unit: '' }
  ]);
}

/** Counted in the server's own log, which we make it write for a moment. */
async function questions(house: House, greeter: Visitor): Promise<Figure[]> {
  const log = join(
    house.folder,
    readdirSync(house.folder).find((name) => /^pg\d+\.log$/.test(name))!
  );
  await greeter.get(PAGE);
  await setLogging(house, 'all');
  const before = readFileSync(log, 'utf8').length;
  await greeter.get(PAGE);
  await sleep(300);
  const said = readFileSync(log, 'utf8').slice(before);
  await setLogging(house, 'none');
  const asked = [...said.matchAll(/(?:statement|execute [^:]*): ([\s\S]*?)(?=\n\d{4}-|$)/g)].map((match) =>
    match[1]!.trim()
  );
  const ours = asked.filter((text) => !/pgboss|listen|pg_reload_conf|alter system/i.test(text));
  const queries = ours.filter((text) => !/^(begin|commit|rollback)/i.test(text));
  return [
    { what: 'queries, with the one that tells who asks', is: queries.length, unit: '', limit: 5 },
    { what: 'messages, with the ends of transactions', is: ours.length, unit: '' }
  ];
}

async function setLogging(house: House, what: 'all' | 'none'): Promise<void> {
  await ask(house, `alter system set log_statement = '${what}'`);
  await ask(house, 'select pg_reload_conf()');
  await sleep(500);
}

async function oneByOne(greeter: Visitor): Promise<Figure[]> {
  const times: number[] = [];
  for (let time = 0; time < 60; time++) {
    const start = performance.now();
    const { status } = await greeter.get(PAGE, { read: false });
    if (status !== 200) throw new Error(`The page answers ${status}.`);
    times.push(performance.now() - start);
  }
  return [{ what: 'half of the pages within', is: median(times.slice(10)), unit: 'ms', limit: 30 }];
}

async function atOnce(house: House, greeter: Visitor): Promise<Figure[]> {
  // The engine compiles a page for a while before it draws it as fast as it will all evening.
  for (const [who, path] of [
    [greeter, PAGE],
    [NOBODY, BARE]
  ] as const)
    await hit(house, who, path);
  const others = busy(house);
  const bare = [await hit(house, NOBODY, BARE), await hit(house, NOBODY, BARE)];
  const before = { program: processorOf(house.programId), database: processorOfDatabase(house) };
  const page = [await hit(house, greeter, PAGE), await hit(house, greeter, PAGE)];
  const used = {
    program: processorOf(house.programId) - before.program,
    database: processorOfDatabase(house) - before.database
  };
  console.log(`\n${others()}`);
  const rate = (runs: typeof page) => median(runs.map(({ requests }) => requests.average));
  const total = page.reduce((sum, { requests }) => sum + requests.total, 0);
  return [
    { what: 'half of the pages within', is: median(page.map(({ latency }) => latency.p50)), unit: 'ms' },
    {
      what: '99 of 100 within',
      is: Math.min(...page.map(({ latency }) => latency.p99)),
      unit: 'ms',
      limit: 100
    },
    { what: 'pages a second', is: rate(page), unit: '' },
    { what: `bare pages (${BARE}) a second`, is: rate(bare), unit: '' },
    { what: 'pages for each bare page', is: rate(page) / rate(bare), unit: '' },
    { what: 'processor time of the program for a page', is: (1000 * used.program) / total, unit: 'ms' },
    { what: 'and of the database', is: (1000 * used.database) / total, unit: 'ms' },
    {
      what: 'other answers',
      is: page.reduce((sum, { non2xx, errors }) => sum + non2xx + errors, 0),
      unit: '',
      limit: 0
    }
  ];
}

const hit = (house: House, { cookie }: Pick<Visitor, 'cookie'>, path: string) =>
  autocannon({
    url: house.url + path,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { cookie, accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' }
  });

await withHouse(members);
