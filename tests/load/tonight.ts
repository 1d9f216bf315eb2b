import { assemblyOf } from '../../src/capabilities/governance/server/index.ts';
import { openMeeting, planMeeting, publish } from '../../src/capabilities/meetings/server/index.ts';
import { bringList, takeList } from '../../src/capabilities/people/server/index.ts';
import { inEveryCommunity } from '../../src/capabilities/places/server/index.ts';
import { dayIn } from '../../src/platform/clock/index.ts';
import type { Context } from '../../src/platform/context/index.ts';
import { openDatabase, read } from '../../src/platform/db/index.ts';
import { localized } from '../../src/platform/localized/index.ts';
import { ask, type House } from './house.ts';

export type Tonight = { path: string; meetingId: string; memberIds: string[] };

/** Palmdale with this many more members, and a meeting that is open today: made through the doors of the rooms. */
export async function tonight(house: House, people: number): Promise<Tonight> {
  const database = openDatabase(house.appUrl, 2);
  try {
    const context = await palmdale(database);
    const family = `Deprueba${Date.now()}`;
    const { id } = await bringList(context, { name: 'evening.csv', bytes: listOf(people, family) });
    await takeList(context, id, { withKnown: true });
    const meetingId = await meetingToday(context);
    return { path: `/palmdale/meetings/${meetingId}`, meetingId, memberIds: await idsOf(house, family) };
  } finally {
    await database.close();
  }
}

/** Palmdale, as the system sees it. */
export async function palmdale(database: Context['database']): Promise<Context> {
  const system: Context = {
    database,
    clock: () => new Date(),
    locale: 'en',
    actor: { kind: 'system' },
    community: null
  };
  const found: Context[] = [];
  await inEveryCommunity(system, async (context) => void found.push(context));
  return found.find(({ community }) => community!.slug === 'palmdale')!;
}

export async function meetingToday(context: Context): Promise<string> {
  const { id: bodyId } = await read(context, assemblyOf);
  const { id } = await planMeeting(context, {
    ...{ bodyId, kind: 'regular', day: dayIn(context.community!.timeZone, new Date()) },
    title: localized('es', { es: 'Reunión de hoy', en: 'Meeting of today' }),
    ...{ start: '00:00', end: '23:59', place: 'Mesquite Elementary School' }
  });
  await publish(context, id);
  await openMeeting(context, id);
  return id;
}

function listOf(people: number, family: string): Uint8Array {
  const lines = Array.from({ length: people }, (_, place) => `Persona ${place} ${family},español,Resident`);
  return new TextEncoder().encode(`Nombre,Idioma,Categoría\n${lines.join('\n')}\n`);
}

async function idsOf(house: House, family: string): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    house,
    `select id from member where name like '% ' || $1 order by id`,
    [family]
  );
  return rows.map(({ id }) => id);
}
