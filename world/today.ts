import { planMeeting, publish, upcoming } from '../src/capabilities/meetings/server/index.ts';
import { zoned } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { localized } from '../src/platform/localized/index.ts';
import { writeAgenda } from './agenda.ts';
import { chanceOf } from './random.ts';

const ZONE = 'America/Los_Angeles';

/** A visitor wants to see an evening now: a meeting in Palmdale today, from this hour on, unless there is one. */
export async function meetToday(context: Context, bodyId: string, venueId: string): Promise<void> {
  const now = zoned(ZONE, context.clock());
  const day = now.toPlainDate().toString();
  if ((await upcoming(context)).some((meeting) => meeting.day === day)) return;
  const from = Math.min(now.hour, 21);
  const { id } = await planMeeting(context, {
    bodyId,
    kind: 'regular',
    title: localized('es', { es: 'Reunión de hoy', en: 'Meeting of today' }),
    day,
    start: `${String(from).padStart(2, '0')}:00`,
    end: `${String(from + 2).padStart(2, '0')}:00`,
    venueId,
    offers: ['interpretation', 'childcare', 'ride', 'food', 'step_free']
  });
  await writeAgenda(context, id, 3, chanceOf(day));
  await publish(context, id);
}
