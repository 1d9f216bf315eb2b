/**
 * Claim: field apps bring answers faster than the field's own server takes them, on the same machine with the private
 * database that waits for the disk: at 16 connections at least 800 a second (ODK Central's server: about 80), and
 * nothing that was acknowledged is lost when program and database are ended together (kill -9), again and again.
 *
 * Run: node tests/load/answers.ts [seconds] [kills]   It fails when something acknowledged was lost.
 */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { collectKey } from '../../src/capabilities/accounts/server/index.ts';
import { answersXml, openedSurvey } from '../../src/capabilities/surveys/tests/survey.ts';
import { household } from '../../src/kernels/forms/example.ts';
import type { Context } from '../../src/platform/context/index.ts';
import { openDatabase } from '../../src/platform/db/index.ts';
import { newAnonymousId } from '../../src/platform/ids/index.ts';
import { quantile, show } from './figures.ts';
import { ask, newFolder, openHouse, removeFolder, type House } from './house.ts';
import { stand } from '../journeys/stand.ts';
import { busy, memoryOf, processorOf } from './machine.ts';

const [seconds = 20, kills = 20] = process.argv.slice(2).map(Number);
const CONNECTIONS = 16;
const LEAST = 800;

type Field = { path: string; version: string };
type Told = { acknowledged: Set<string>; refused: number; times: number[] };

/** A survey of its own in Palmdale, and the address of an interviewer's app. */
async function field(house: House): Promise<Field> {
  process.env.APP_SECRET = readFileSync(join(house.folder, 'secrets/app-secret'), 'utf8').trim();
  const database = openDatabase(house.appUrl, 2);
  const who = await stand((query, values) => ask(house, query, values), 'elena');
  const elena: Context = { database, clock: () => new Date(), locale: 'es', ...who };
  const { version } = await openedSurvey(elena, household(), { name: 'household' });
  const path = `/collect/${await collectKey(elena)}/submission?deviceID=load`;
  await database.close();
  return { path, version };
}

async function speed(house: House, at: Field): Promise<boolean> {
  await pour(house, at, 3); // a program that has just started compiles what it runs
  const [before, others] = [processorOf(house.programId), busy(house)];
  const told = await pour(house, at, seconds);
  const rate = told.acknowledged.size / seconds;
  console.log(others());
  show(`Answers at ${CONNECTIONS} connections for ${seconds} seconds`, [
    { what: 'acknowledged each second', is: rate, unit: '', least: LEAST },
    { what: 'half of them within', is: quantile(told.times, 0.5), unit: 'ms' },
    { what: '99 of 100 within', is: quantile(told.times, 0.99), unit: 'ms' },
    { what: 'processor time of the program', is: processorOf(house.programId) - before, unit: 's' },
    { what: 'memory of the program, at most', is: memoryOf(house.programId).most, unit: 'MB' },
    { what: 'times ODK Central’s server (80 a second)', is: rate / 80, unit: '' }
  ]);
  return show('Kept', [
    { what: 'refused', is: told.refused, unit: '', limit: 0 },
    { what: 'acknowledged and not there', is: await missing(house, told), unit: '', limit: 0 }
  ]);
}

/** Sixteen apps that send one after the other until the time is over, or until nobody answers. */
async function pour(house: House, at: Field, time: number): Promise<Told> {
  const told: Told = { acknowledged: new Set(), refused: 0, times: [] };
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const until = performance.now() + time * 1000;
  const app = async () => {
    while (performance.now() < until) {
      const instance = `uuid:${newAnonymousId()}`;
      const began = performance.now();
      const status = await send(house, agent, at, instance).catch(() => 0);
      if (status === 0) return;
      told.times.push(performance.now() - began);
      if (status === 201) told.acknowledged.add(instance);
      else told.refused++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, app));
  agent.destroy();
  return told;
}

const BOUNDARY = 'a-line-that-no-answer-holds';

function send(house: House, agent: Agent, { path, version }: Field, instance: string): Promise<number> {
  const body = Buffer.from(
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="xml_submission_file"; filename="answers.xml"\r\n` +
      `content-type: text/xml\r\n\r\n${answersXml(version, instance)}\r\n--${BOUNDARY}--\r\n`
  );
  const headers = {
    'x-openrosa-version': '1.0',
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    'content-length': body.length
  };
  return new Promise((done, fail) => {
    const sent = request(new URL(path, house.url), { method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', () => done(response.statusCode!));
      response.once('error', fail);
    });
    sent.once('error', fail);
    sent.end(body);
  });
}

async function missing(house: House, { acknowledged }: Told): Promise<number> {
  const rows = await ask<{ instance_id: string }>(
    house,
    `select instance_id from response where mode = 'collect'`
  );
  const here = new Set(rows.map(({ instance_id }) => instance_id));
  return [...acknowledged].filter((instance) => !here.has(instance)).length;
}

/** The power goes while sixteen apps send; afterwards everything they were thanked for is there, once. */
async function power(folder: string, house: House, at: Field): Promise<House> {
  const all: Told = { acknowledged: new Set(), refused: 0, times: [] };
  let [lost, now] = [0, house];
  for (let time = 1; time <= kills; time++) {
    const pouring = pour(now, at, 10);
    await new Promise((done) => setTimeout(done, 800 + Math.random() * 1500));
    await now.kill();
    for (const instance of (await pouring).acknowledged) all.acknowledged.add(instance);
    now = await openHouse(folder);
    lost += await missing(now, all);
    console.log(`${String(time).padStart(3)}. ${all.acknowledged.size} acknowledged, ${lost} lost`);
  }
  show(`Program and database ended together ${kills} times`, [
    { what: 'answers that were acknowledged', is: all.acknowledged.size, unit: '', least: 1 },
    { what: 'of these lost', is: lost, unit: '', limit: 0 }
  ]);
  if (lost) process.exitCode = 1;
  return now;
}

const folder = newFolder();
let house = await openHouse(folder);
try {
  const at = await field(house);
  if (!(await speed(house, at))) process.exitCode = 1;
  if (kills) house = await power(folder, house, at);
} finally {
  await house.close();
  removeFolder(folder);
}
