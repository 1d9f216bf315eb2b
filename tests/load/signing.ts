import { latestCharter } from '../../src/capabilities/charters/server/index.ts';
import { inEveryCommunity } from '../../src/capabilities/places/server/index.ts';
import type { Context } from '../../src/platform/context/index.ts';
import { openDatabase, read } from '../../src/platform/db/index.ts';
import { quantile, show } from './figures.ts';
import { flood } from './flooding.ts';
import { ask, type House } from './house.ts';
import { visitor } from './visitor.ts';

/** What is needed of a house here: where it answers, and its database. */
export type Place = Pick<House, 'url' | 'appUrl' | 'ownerUrl'>;
export type Many = { signOns: number; requests: number };

const LIMIT = 50;

/** The pages with very many signers, and then a flood: whether both keep what was promised. */
export async function signers(house: Place, { signOns, requests }: Many): Promise<boolean> {
  const database = openDatabase(house.appUrl, 8);
  process.env.APP_SECRET ??= 'a secret for measuring, longer than thirty-two characters';
  try {
    const region = await regionIn(database);
    const charterId = (await read(region, latestCharter))!;
    const quick = await pages(house, region, { charterId, signOns });
    const fair = await flood(house, region, { charterId, requests });
    return quick && fair;
  } finally {
    await database.close();
  }
}

async function regionIn(database: Context['database']): Promise<Context> {
  const system: Context = {
    database,
    clock: () => new Date(),
    locale: 'es',
    actor: { kind: 'system' },
    community: null
  };
  const found: Context[] = [];
  await inEveryCommunity(system, async (context) => void found.push(context));
  return found.find(({ community }) => community!.slug === 'region-1')!;
}

type Charter = { charterId: string; signOns: number };

/** As many as were asked for, a hundredth of them organizations that want to be seen. */
async function fill(house: Place, region: Context, { charterId, signOns }: Charter): Promise<void> {
  await ask(
    house,
    `insert into sign_on (community_id, charter_id, edition, kind, name, place, listed, how, day)
     select $1, $2, 1, case when n % 100 = 0 then 'organization' else 'person' end,
            case when n % 100 = 0 then 'Organización ' || n when n % 3 = 0 then 'Persona ' || n end,
            (array['east-la', 'metro-la', 'el-monte', 'southeast-la', 'elsewhere'])[1 + n % 5], n % 100 = 0 or n % 6 = 0, 'email',
            current_date - n % 90
       from generate_series(1, $3::int) n`,
    [region.community!.id, charterId, signOns]
  );
  await ask(house, 'vacuum analyze sign_on');
}

async function pages(house: Place, region: Context, charter: Charter): Promise<boolean> {
  await fill(house, region, charter);
  const { charterId, signOns } = charter;
  const guest = visitor(house);
  const at = `/region-1/charters/${charterId}`;
  const counter = await timesOf(() => guest.get(`${at}/counter`));
  const wall = await timesOf(() => guest.get(`${at}/supporters`));
  const deep = await timesOf(() =>
    guest.get(`${at}/supporters?kind=organization&after=${encodeURIComponent('Organización 5')}`)
  );
  return show(`${signOns} sign-ons, one page after the other`, [
    { what: 'the counter, 95 of 100 within', is: quantile(counter, 0.95), unit: 'ms', limit: LIMIT },
    { what: 'counter and wall, 95 of 100 within', is: quantile(wall, 0.95), unit: 'ms', limit: LIMIT },
    { what: 'deep in the wall, 95 of 100 within', is: quantile(deep, 0.95), unit: 'ms', limit: LIMIT }
  ]);
}

async function timesOf(get: () => Promise<{ status: number }>): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < 120; time++) {
    const start = performance.now();
    const { status } = await get();
    if (status !== 200) throw new Error(`A page answers ${status}.`);
    if (time >= 20) times.push(performance.now() - start);
  }
  return times;
}
