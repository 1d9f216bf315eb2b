import { typeSheet, askToSign, signOn } from '../src/capabilities/charters/server/index.ts';
import { addDays } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { read } from '../src/platform/db/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { inventName } from './names.ts';
import { keeper } from './keeper.ts';
import { chanceOf, type Chance } from './random.ts';
import { on, type Region } from './delegates.ts';

const places = ['east-la', 'metro-la', 'el-monte', 'southeast-la', 'elsewhere'] as const;

const organizations = [
  ['Casa Vecinal Belvedere', 'east-la'],
  ['Centro de Madres del Este', 'east-la'],
  ['Comedor Las Palmas', 'southeast-la'],
  ['Korean Families Together', 'metro-la'],
  ['Liga de Fútbol El Monte', 'el-monte'],
  ['Neighborhood Clinic of Pico', 'metro-la'],
  ['Panadería La Espiga', 'southeast-la'],
  ['Parroquia Santa Inés', 'east-la'],
  ['Red de Promotoras del Río', 'southeast-la'],
  ['Tenants of Westlake', 'metro-la'],
  ['Youth Garden South El Monte', 'el-monte']
] as const;

/** A grey dot: the scan of a sheet that nobody signed. */
const SCAN = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOor6//DwAFgQJ/0Xq7OgAAAABJRU5ErkJggg==',
  'base64'
);

/** At the town hall people sign on paper, and organizations with a code in the days after it. */
export async function gatherSupport(region: Region, charterId: string, townHall: string): Promise<void> {
  const chance = chanceOf('supporters');
  const taken = new Set<string>();
  for (let sheet = 0; sheet < 24; sheet++) {
    const by = keeper(on(region.context, addDays(townHall, 1 + (sheet % 5))), region.keeper);
    const place = places[sheet % places.length]!;
    await typeSheet(by, {
      ...{ id: newId(), charterId, heldOn: townHall },
      scan: { name: `hoja-${sheet + 1}.png`, type: 'image/png', bytes: new Uint8Array(SCAN) },
      lines: Array.from({ length: 10 }, (_, line) => lineOf(chance, taken, place, sheet * 10 + line))
    });
  }
  for (const [index, [name, place]] of organizations.entries())
    await signByMail(on(region.context, addDays(townHall, 2 + index)), charterId, { name, place, index });
}

function lineOf(chance: Chance, taken: Set<string>, place: string, number: number) {
  const nameless = chance.percent(40);
  const name = nameless ? null : inventName(chance, 'es', taken);
  const listed = !nameless && chance.percent(60);
  return {
    wants: { kind: 'person' as const, name, place, listed, contact: chance.percent(20) },
    contact: nameless || chance.percent(50) ? `firma.${number}@example.org` : '',
    language: 'es'
  };
}

type Signer = { name: string; place: string; index: number };

async function signByMail(
  context: Context,
  charterId: string,
  { name, place, index }: Signer
): Promise<void> {
  const anybody = { ...context, actor: { kind: 'public' as const } };
  const from = { address: `203.0.113.${index}`, site: 'http://localhost:3000' };
  const wants = { kind: 'organization' as const, name, place, listed: true, contact: true };
  const contact = `hola.${index}@example.org`;
  const { id } = await askToSign(anybody, { charterId, contact, wants }, from);
  await signOn(anybody, { requestId: id, code: await codeSentTo(anybody, contact) }, from.address);
}

/** As the organization reads it in its mail. */
async function codeSentTo(context: Context, address: string): Promise<string> {
  const { body } = await read(context, (tx) =>
    tx.db
      .selectFrom('post')
      .select('body')
      .where('address', '=', address)
      .orderBy('createdAt', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
  );
  return /\b\d{6}\b/.exec(body)![0];
}
