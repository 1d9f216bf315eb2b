import { askToSign, sendHeldCodes } from '../../src/capabilities/charters/server/index.ts';
import { FLOOD } from '../../src/capabilities/charters/rules/flood.ts';
import type { Context } from '../../src/platform/context/index.ts';
import { show } from './figures.ts';
import { ask } from './house.ts';
import type { Place } from './signing.ts';

const HONEST = 0.05;
/** So many places of the net send the flood; every honest person has a place of their own. */
const BOTS = 40;

type Arrival = { honest: boolean; contact: string; address: string };

const arrivals = (requests: number): Arrival[] =>
  Array.from({ length: requests }, (_, index) =>
    index % Math.round(1 / HONEST) === 0
      ? { honest: true, contact: `honesta${index}@example.org`, address: `2001:db8::${index.toString(16)}` }
      : { honest: false, contact: `flood${index}@flood.example`, address: `198.51.100.${index % BOTS}` }
  );

/** Everybody comes at once; then codes go out, a quarter of an hour at a time, until no honest one waits. */
export async function flood(
  house: Place,
  region: Context,
  { charterId, requests }: { charterId: string; requests: number }
): Promise<boolean> {
  const everybody = arrivals(requests);
  const honest = everybody.filter((one) => one.honest).length;
  const began = performance.now();
  const refused = await comeTogether(region, charterId, everybody);
  const took = (performance.now() - began) / 1000;
  const rounds = await release(house, region, honest);
  const [{ served } = { served: 0 }] = await ask<{ served: number }>(
    house,
    `select count(*)::int as served from sign_on_request where address like 'honesta%' and sent_at is not null`
  );
  const [{ wasted } = { wasted: 0 }] = await ask<{ wasted: number }>(
    house,
    `select count(*)::int as wasted from sign_on_request where address like 'flood%' and sent_at is not null`
  );
  return show(`${requests} requests at once, ${honest} of them honest`, [
    { what: 'requests taken in a second', is: requests / took, unit: '' },
    { what: 'refused, of places that sent thousands', is: refused.flood, unit: '' },
    { what: 'honest ones refused', is: refused.honest, unit: '', limit: 0 },
    { what: 'honest ones with a code', is: served, unit: '', least: honest },
    {
      what: 'quarters of an hour until the last honest one',
      is: rounds,
      unit: '',
      limit: Math.ceil((honest + BOTS * FLOOD.atOnce) / FLOOD.budget) + 1
    },
    { what: 'codes that the flood got meanwhile', is: wasted, unit: '' }
  ]);
}

async function comeTogether(region: Context, charterId: string, everybody: Arrival[]) {
  const refused = { flood: 0, honest: 0 };
  const waiting = [...everybody];
  const wants = { kind: 'person' as const, name: null, place: 'east-la', listed: false, contact: false };
  const worker = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const { honest, contact, address } = one;
      await askToSign(region, { charterId, contact, wants }, { address, site: 'http://localhost' }).catch(
        (error: { code?: string }) => {
          if (error.code !== 'charters.asked_too_much') throw error;
          refused[honest ? 'honest' : 'flood']++;
        }
      );
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return refused;
}

/** The chore that sends what is held, a quarter of an hour later each time, until no honest one waits. */
async function release(house: Place, region: Context, honest: number): Promise<number> {
  for (let round = 1; round <= honest; round++) {
    const later = new Date(Date.now() + round * 16 * 60_000);
    await sendHeldCodes({ ...region, clock: () => later }, 'http://localhost');
    const [{ left } = { left: 0 }] = await ask<{ left: number }>(
      house,
      `select count(*)::int as left from sign_on_request where address like 'honesta%' and sent_at is null`
    );
    if (!left) return round;
  }
  return honest;
}
