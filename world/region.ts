import {
  answerRole,
  askForRole,
  askQuestion,
  openQuestions
} from '../src/capabilities/meetings/server/index.ts';
import { addDays, zoned } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { newAnonymousId, newId } from '../src/platform/ids/index.ts';
import type { Ground } from './ground.ts';
import { keeper } from './keeper.ts';
import { chanceOf } from './random.ts';
import { asPublic, at, formRegion, onDay, prepareTownHall, type Prepared } from './townHall.ts';
import { askAll, holdTownHall } from './townHallDay.ts';

const ZONE = 'America/Los_Angeles';

/**
 * The region of the Antelope Valley holds a town hall: one five months ago, with what was promised there, and one
 * today, for which people are registered and questions come in.
 */
export async function tellRegion(base: Context, ground: Ground): Promise<void> {
  const { id, part } = ground.people.priya!;
  const context = keeper({ ...base, community: ground.communities['region-5']! }, { id, ...part });
  const now = zoned(ZONE, context.clock());
  const today = now.toPlainDate().toString();
  const past = addDays(today, -147 - ((now.dayOfWeek + 1) % 7));
  const bodyId = await formRegion(at(context, onDay(addDays(past, -60), 9)), addDays(past, -60));
  await tellPast(context, { day: past, bodyId });
  await tellToday(context, { day: today, hour: Math.min(now.hour, 20), bodyId });
}

async function tellPast(context: Context, { day, bodyId }: { day: string; bodyId: string }): Promise<void> {
  const saturday = { day, hour: 10, bodyId, title: titles.past };
  const chance = chanceOf('town hall of the past');
  const hall = await prepareTownHall(context, saturday, 74, chance);
  await holdTownHall(context, { hall, saturday, chance });
}

/** A visitor finds it prepared: two questions wait to be read, and one person has not yet said yes. */
async function tellToday(
  context: Context,
  saturday: { day: string; hour: number; bodyId: string }
): Promise<void> {
  const chance = chanceOf('town hall of today');
  const hall = await prepareTownHall(context, { ...saturday, title: titles.today }, 58, chance);
  const yesterday = at(context, onDay(addDays(saturday.day, -1), 12));
  await openQuestions(yesterday, hall.id);
  await askAll(yesterday, { hall, chance });
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

const titles = {
  past: { es: 'Asamblea pública: del dolor al poder', en: 'Town hall: from pain to power' },
  today: { es: 'Asamblea pública: equidad y justicia', en: 'Town hall: equity and justice' }
};
