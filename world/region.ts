import { formBody } from '../src/capabilities/governance/server/index.ts';
import {
  answerRole,
  askForRole,
  askQuestion,
  openQuestions
} from '../src/capabilities/meetings/server/index.ts';
import { addDays, zoned } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { newAnonymousId, newId } from '../src/platform/ids/index.ts';
import { localized } from '../src/platform/localized/index.ts';
import type { Ground } from './ground.ts';
import { keeper } from './keeper.ts';
import { chanceOf } from './random.ts';
import { asPublic, at, onDay, prepareTownHall, type Prepared, type Saturday } from './townHall.ts';
import { askAll } from './townHallDay.ts';
import { valleyHall } from './townHallTexts.ts';

const ZONE = 'America/Los_Angeles';

/** The region of the Antelope Valley holds a town hall today: people are registered for it, and questions come in. */
export async function tellRegion(base: Context, ground: Ground): Promise<void> {
  const { id, part } = ground.people.priya!;
  const context = keeper({ ...base, community: ground.communities['region-5']! }, { id, ...part });
  const now = zoned(ZONE, context.clock());
  const day = now.toPlainDate().toString();
  const formedOn = addDays(day, -210);
  const bodyId = await formRegion(at(context, onDay(formedOn, 9)), formedOn);
  await tellToday(context, { day, hour: Math.min(now.hour, 20), bodyId, texts: valleyHall });
}

/** The region meets as one: everybody who belongs to one of its partnerships. */
async function formRegion(context: Context, startedOn: string): Promise<string> {
  const { id } = await formBody(context, {
    id: newId(context.clock().getTime()),
    kind: 'assembly',
    name: localized('es', { es: 'Asamblea de la región', en: 'Assembly of the region' }),
    charge: null,
    startedOn
  });
  return id;
}

/** A visitor finds it prepared: two questions wait to be read, and one person has not yet said yes. */
async function tellToday(context: Context, saturday: Saturday): Promise<void> {
  const chance = chanceOf('town hall of today');
  const hall = await prepareTownHall(context, saturday, 58, chance);
  const yesterday = at(context, onDay(addDays(saturday.day, -1), 12));
  await openQuestions(yesterday, hall.id);
  await askAll(yesterday, { hall, saturday, chance });
  for (const [place, text] of waiting.entries())
    await askQuestion(asPublic(yesterday), hall.id, hall.tickets[20 + place]!, {
      ...{ id: newAnonymousId(), text, language: 'es', panelistId: null, named: false }
    });
  await askForRoles(yesterday, hall);
}

const roles = ['facilitator', 'timekeeper', 'speaker', 'tech_host'] as const;

async function askForRoles(context: Context, { id, tickets }: Prepared): Promise<void> {
  for (const [place, role] of roles.entries()) {
    const roleId = newId();
    await askForRole(context, id, { id: roleId, number: place + 1, role }, 'http://localhost:3000');
    const answer = { ticket: tickets[place]!, roleId, answer: 'yes' as const };
    if (role !== 'tech_host') await answerRole(asPublic(context), id, answer);
  }
}

const waiting = [
  '¿Qué hará la ciudad para que la renta deje de subir más que los sueldos?',
  '¿Dónde puedo llevar a mi hija al dentista sin seguro?'
];
