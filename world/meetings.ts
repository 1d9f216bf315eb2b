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
import { hearHowItWas, keepMinutes, learn } from './afterwards.ts';
import { writeAgenda } from './agenda.ts';
import { weekdayOf } from './days.ts';
import type { Soul } from './members.ts';
import { draw, type Chance } from './random.ts';
import type { Story } from './story.ts';
import { longMonth } from './words.ts';

const ZONE = 'America/Los_Angeles';

export type Evening = {
  context: Context;
  story: Story;
  bodyId: string;
  venueId: string;
  month: string;
  index: number;
};

/** A meeting while it goes on, and who is there. */
export type Held = { evening: { meetingId: string; begins: Date; day: string }; here: Soul[] };

/** One monthly meeting, from the plan to what was learned, each step at the hour it would have happened. */
export async function holdMeeting(
  evening: Evening,
  souls: Soul[],
  chance: Chance,
  during: (held: Held) => Promise<void>
): Promise<void> {
  const { context, story, index } = evening;
  const { id, day, end } = await announceMeeting(evening, chance);
  const begins = instantOf(ZONE, day, story.meets.at);
  const sheet = arrivals(story, souls, index, begins, chance);
  await openMeeting(at(context, minutes(begins, -30)), id);
  await recordSheet(at(context, minutes(begins, 40)), id, sheet);
  const came = new Set(sheet.map(({ memberId }) => memberId));
  await during({ evening: { meetingId: id, begins, day }, here: souls.filter((soul) => came.has(soul.id)) });
  await hearHowItWas(at(context, minutes(end, -10)), id, sheet.length, chance);
  await closeMeeting(at(context, end), id);
  await learn(at(context, minutes(end, 60)), id, index, day);
  // The newest minutes are still a draft: the next meeting approves them.
  if (index < 23)
    await keepMinutes(at(context, instantOf(ZONE, addDays(day, 28), '18:30')), id, addDays(day, 28));
}

/** Sets the day, and announces it ten days ahead in both languages. */
export async function announceMeeting(evening: Evening, chance: Chance) {
  const { context, story, bodyId, venueId, month, index } = evening;
  const { weekday, week, at: start } = story.meets;
  const day = weekdayOf(month, weekday, week);
  const end = `${Number(start.slice(0, 2)) + 2}${start.slice(2)}`;
  const early = at(context, instantOf(ZONE, addDays(day, -10), '10:00'));
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
    venueId,
    offers: ['interpretation', 'childcare', 'ride', 'food', 'step_free']
  });
  await writeAgenda(early, id, index, chance);
  await publish(early, id);
  return { id, day, end: instantOf(ZONE, day, end) };
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
