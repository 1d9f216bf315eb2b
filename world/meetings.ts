import {
  closeMeeting,
  openMeeting,
  planMeeting,
  publish,
  recordSheet
} from '../src/capabilities/meetings/server/index.ts';
import { addDays, instantOf } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { localized } from '../src/platform/localized/index.ts';
import { longMonth } from './words.ts';
import { weekdayOf } from './days.ts';
import { draw, type Chance } from './random.ts';
import type { Soul } from './members.ts';
import type { Story } from './story.ts';

export type Evening = { context: Context; story: Story; bodyId: string; month: string };

/** One monthly meeting, from the plan to the typed sheet, each step at the hour it would have happened. */
export async function holdMeeting(
  evening: Evening,
  souls: Soul[],
  index: number,
  chance: Chance
): Promise<string> {
  const { context, story } = evening;
  const { id, day, end } = await announceMeeting(evening);
  const begins = instantOf('America/Los_Angeles', day, story.meets.at);
  await openMeeting(at(context, minutes(begins, -30)), id);
  await recordSheet(at(context, minutes(begins, 40)), id, arrivals(story, souls, index, begins, chance));
  await closeMeeting(at(context, end), id);
  return id;
}

/** Sets the day, and announces it ten days ahead in both languages. */
export async function announceMeeting({ context, story, bodyId, month }: Evening) {
  const { weekday, week, at: start, place } = story.meets;
  const day = weekdayOf(month, weekday, week);
  const end = later(start, 2);
  const early = at(context, instantOf('America/Los_Angeles', addDays(day, -10), '10:00'));
  const { id } = await planMeeting(early, {
    bodyId,
    kind: 'regular',
    title: localized('es', {
      es: `Reunión de ${longMonth(month, 'es')}`,
      en: `${longMonth(month, 'en')} meeting`
    }),
    day,
    start,
    end,
    place,
    offers: ['interpretation', 'childcare', 'ride', 'food', 'step_free']
  });
  await publish(early, id);
  return { id, day, end: instantOf('America/Los_Angeles', day, end) };
}

function arrivals(story: Story, souls: Soul[], index: number, begins: Date, chance: Chance) {
  const here = souls.filter(({ since, until }) => since <= index && index <= until);
  // The newest are the keenest for a while; then it is habit that brings people.
  const keen = (soul: Soul) => soul.zeal * (index - soul.since <= 2 ? 2 : 1);
  return draw(chance, here, story.comes[index]!, keen).map(({ id, category }) => ({
    memberId: id,
    category,
    via: chance.percent(45)
      ? ('card' as const)
      : chance.percent(60)
        ? ('search' as const)
        : ('paper' as const),
    arrivedAt: minutes(begins, chance.between(-20, 35))
  }));
}

const at = (context: Context, instant: Date): Context => ({ ...context, clock: () => instant });
const minutes = (instant: Date, many: number): Date => new Date(instant.getTime() + many * 60_000);
const later = (time: string, hours: number): string => `${Number(time.slice(0, 2)) + hours}${time.slice(2)}`;
