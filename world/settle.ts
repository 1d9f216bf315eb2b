import { addVenue, changeSettings, drawZone, setBenchmark } from '../src/capabilities/places/server/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { localized } from '../src/platform/localized/index.ts';
import { drawnZone, landscapes } from './landscape.ts';
import type { Story } from './story.ts';

const invented = 'Drawn for the demonstration';

/** The place: its boundary and neighborhoods, where to meet, how to be reached, and whom the roll should mirror. */
export async function settlePlace(context: Context, story: Story): Promise<{ venueId: string }> {
  const landscape = landscapes[story.slug]!;
  await drawZone(context, { file: drawnZone(landscape, story.neighborhoods), source: invented });
  await changeSettings(context, {
    about: localized('es', {
      es: 'Madres, padres y residentes con organizaciones del barrio. Nos reunimos cada mes, decidimos por votación y cuidamos lo que se promete.',
      en: 'Parents and residents together with organizations of the neighborhood. We meet every month, decide by vote and look after what is promised.'
    }),
    timeZone: 'America/Los_Angeles',
    languages: ['en', 'es'],
    contact: {
      phone: `+1${landscape.phone.replaceAll('-', '')}`,
      email: `${story.slug}@example.org`,
      address: story.meets.place,
      hours: localized('es', { es: 'Lunes a viernes, de 9 a 5', en: 'Monday to Friday, 9 to 5' })
    }
  });
  for (const [code, share] of shares(story)) await setBenchmark(context, benchmarkOf(code, share, context));
  return { venueId: await addVenues(context, story) };
}

async function addVenues(context: Context, story: Story): Promise<string> {
  const [longitude, latitude] = landscapes[story.slug]!.middle;
  const usual = newId();
  const facts = { parking: true, heating: true, cooling: true, transit: null, costCents: 0 };
  const house = { ...facts, parking: false, cooling: null, neighborhoodHouse: true };
  await addVenue(context, usual, {
    ...facts,
    name: story.meets.place,
    address: `100 Main Street, ${story.neighborhoods[0]}`,
    point: { latitude, longitude },
    capacity: Math.max(...story.comes) + 30,
    stepFree: true,
    neighborhoodHouse: false
  });
  await addVenue(context, newId(), {
    ...house,
    name: `Casa vecinal ${story.neighborhoods.at(-1)}`,
    address: `7 Cedar Avenue, ${story.neighborhoods.at(-1)}`,
    point: { latitude: latitude + 0.01, longitude: longitude + 0.01 },
    capacity: 25,
    stepFree: null
  });
  return usual;
}

const shares = ({ tongues }: Story): [code: 'es' | 'en', share: number][] => [
  ['es', Math.max(0.3, tongues.es / 100 - 0.14)],
  ['en', tongues.en / 100 + 0.1]
];

function benchmarkOf(code: 'es' | 'en', share: number, context: Context) {
  const names = {
    es: { es: 'Habla español en casa', en: 'Speaks Spanish at home' },
    en: { es: 'Habla inglés en casa', en: 'Speaks English at home' }
  };
  return {
    dimension: 'language' as const,
    code,
    name: localized('en', names[code]),
    share,
    marginOfError: 0.03,
    source: 'Tequio demo',
    year: context.clock().getUTCFullYear() - 1
  };
}
