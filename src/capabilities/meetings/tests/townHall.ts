import type { Context } from '../../../platform/context/index.ts';
import { newAnonymousId, newId } from '../../../platform/ids/index.ts';
import type { World } from '../../../../tests/world.ts';
import {
  addTrack,
  addWorkshop,
  askQuestion,
  invitePanelist,
  moderatorsDesk,
  openMeeting,
  openQuestions,
  planMeeting,
  publish,
  registerForTownHall,
  setUpTownHall,
  showQuestion,
  type Newcomer
} from '../server/index.ts';
import { assembly, both } from './plan.ts';

export const ORIGIN = 'https://tequio.example';

/** The town hall of Saturday, 12 December 2026, ten to two: announced, registration open. */
export async function townHall(world: World, { seats = null }: { seats?: number | null } = {}) {
  const { id } = await planMeeting(world.as.secretary, {
    bodyId: await assembly(world),
    kind: 'town_hall',
    title: both('Foro comunitario', 'Town hall'),
    day: '2026-12-12',
    start: '10:00',
    end: '14:00',
    place: 'Palmdale Civic Hall'
  });
  await setUpTownHall(world.as.secretary, id, {
    about: both('Vivienda, escuelas y transporte', 'Housing, schools and transport'),
    seats,
    registrationClosesAt: null
  });
  await publish(world.as.secretary, id);
  return id;
}

export const newcomer = (name: string, change: Partial<Newcomer> = {}): Newcomer => ({
  id: newId(),
  name,
  language: 'es',
  home: 'palmdale',
  needs: [],
  consent: true,
  keepInTouch: false,
  ...change
});

/** Registers somebody without an account and returns their ticket. */
export async function registered(
  world: World,
  meetingId: string,
  name: string,
  change: Partial<Newcomer> = {}
) {
  const answer = await registerForTownHall(world.as.public, meetingId, newcomer(name, change), ORIGIN);
  if ('known' in answer) throw new Error(`${name} was registered already.`);
  return answer.ticket;
}

/** Workshops in one track: `[start, end, capacity]` each. Returns their ids. */
export async function workshops(world: World, meetingId: string, ...hours: [string, string, number][]) {
  const trackId = newId();
  await addTrack(world.as.secretary, meetingId, { id: trackId, title: both('Vivienda', 'Housing') });
  const ids: string[] = [];
  for (const [place, [start, end, capacity]] of hours.entries()) {
    ids.push(newId());
    await addWorkshop(world.as.secretary, meetingId, {
      ...{
        id: ids[place]!,
        trackId,
        room: `Salón ${place + 1}`,
        languages: ['es', 'en'],
        start,
        end,
        capacity
      },
      title: both(`Taller ${place + 1}`, `Workshop ${place + 1}`),
      about: null
    });
  }
  return ids;
}

export async function panelist(world: World, meetingId: string, name = 'Comisionada Alma Duarte') {
  const id = newId();
  await invitePanelist(world.as.secretary, meetingId, {
    ...{ id, name, institution: 'Housing Authority' },
    office: both('Comisionada de vivienda', 'Housing commissioner')
  });
  return id;
}

/** Questions are open; `shown` are asked by Nadia, who registers for it, and shown at once. */
export async function askedAndShown(world: World, meetingId: string, ...texts: string[]) {
  await openQuestions(world.as.facilitator, meetingId);
  const ids: string[] = [];
  for (const text of texts) {
    const ticket = await registered(world, meetingId, `Nadia ${ids.length}`);
    const id = newAnonymousId();
    await askQuestion(world.as.public, meetingId, ticket, question(text, id));
    await showQuestion(world.as.facilitator, meetingId, id);
    ids.push(id);
  }
  return ids;
}

export const question = (text: string, id = newAnonymousId()) => ({
  ...{ id, text },
  language: 'es',
  panelistId: null,
  named: false
});

export const RENT = '¿Qué hará la ciudad para que la renta no suba otra vez?';

/** On the morning of the day itself. */
export const onTheDay = (world: World, context: Context): Context =>
  world.at(context, '2026-12-12T10:05:00-08:00');

export async function openTownHall(world: World, meetingId: string): Promise<void> {
  await openMeeting(onTheDay(world, world.as.facilitator), meetingId);
}

export const waitingIds = async (world: World, meetingId: string): Promise<string[]> =>
  (await moderatorsDesk(world.as.facilitator, meetingId)).waiting.map(({ id }) => id);
