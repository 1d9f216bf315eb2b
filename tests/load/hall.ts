import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemblyOf } from '../../src/capabilities/governance/server/index.ts';
import {
  askQuestion,
  newQuestionId,
  openMeeting,
  openQuestions,
  planMeeting,
  publish,
  registerForTownHall,
  setUpTownHall,
  showQuestion
} from '../../src/capabilities/meetings/server/index.ts';
import { dayIn } from '../../src/platform/clock/index.ts';
import type { Context } from '../../src/platform/context/index.ts';
import { openDatabase, read } from '../../src/platform/db/index.ts';
import { newId } from '../../src/platform/ids/index.ts';
import { localized } from '../../src/platform/localized/index.ts';
import type { House } from './house.ts';
import { palmdale } from './tonight.ts';

/** A town hall that goes on now: people who registered, by the ticket each holds, and questions on the screen. */
export type Hall = { path: string; meetingId: string; cookies: string[]; questions: string[] };

/** Made through the doors, for one address registers only so many people in a quarter of an hour. */
export async function townHallNow(house: House, people: number, asked: number): Promise<Hall> {
  // Tickets are sealed with the secret of the program that reads them.
  process.env.APP_SECRET = readFileSync(join(house.folder, 'secrets/app-secret'), 'utf8').trim();
  const database = openDatabase(house.appUrl, 4);
  try {
    const context = await palmdale(database);
    const meetingId = await open(context);
    const tickets: string[] = [];
    for (let one = 0; one < people; one++) tickets.push(await register(context, meetingId, one));
    const questions: string[] = [];
    for (let one = 0; one < asked; one++)
      questions.push(await askAndShow(context, meetingId, tickets[one % people]!, one));
    return {
      ...{ path: `/palmdale/meetings/${meetingId}/townhall`, meetingId, questions },
      cookies: tickets.map((ticket) => `tequio_townhall_${meetingId.slice(-12)}=${ticket}`)
    };
  } finally {
    await database.close();
  }
}

async function open(context: Context): Promise<string> {
  const { id: bodyId } = await read(context, assemblyOf);
  const { id } = await planMeeting(context, {
    ...{ bodyId, kind: 'town_hall', day: dayIn(context.community!.timeZone, new Date()) },
    title: localized('es', { es: 'Asamblea de hoy', en: 'Town hall of today' }),
    ...{ start: '00:00', end: '23:59', place: 'Fairgrounds' }
  });
  const about = localized('es', { es: 'De todo', en: 'Of everything' });
  await setUpTownHall(context, id, { about, seats: null, registrationClosesAt: null });
  await publish(context, id);
  await openMeeting(context, id);
  await openQuestions(context, id);
  return id;
}

async function register(context: Context, meetingId: string, one: number): Promise<string> {
  const answer = await registerForTownHall(
    { ...context, actor: { kind: 'public' } },
    meetingId,
    {
      ...{ id: newId(), name: `Persona ${one}`, language: 'es', home: null, needs: [] },
      ...{ consent: true, keepInTouch: false }
    },
    'http://localhost'
  );
  if ('known' in answer) throw new Error('Somebody was registered twice.');
  return answer.ticket;
}

async function askAndShow(context: Context, meetingId: string, ticket: string, one: number): Promise<string> {
  const id = newQuestionId();
  const text = `¿Qué pasará con la calle número ${one} de nuestro barrio?`;
  const asking = { id, text, language: 'es', panelistId: null, named: false };
  await askQuestion({ ...context, actor: { kind: 'public' } }, meetingId, ticket, asking);
  await showQuestion(context, meetingId, id);
  return id;
}
