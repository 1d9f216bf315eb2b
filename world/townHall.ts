import {
  addCue,
  addShift,
  addTrack,
  addWorkshop,
  chooseWorkshop,
  invitePanelist,
  planMeeting,
  publish,
  registerForTownHall,
  setChannel,
  setUpTownHall,
  takeShift
} from '../src/capabilities/meetings/server/index.ts';
import { addDays, instantOf } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { inventName } from './names.ts';
import type { Chance } from './random.ts';
import type { HallTexts } from './townHallTexts.ts';

const ZONE = 'America/Los_Angeles';
const ORIGIN = 'http://localhost:3000';

/** A town hall with everything that is prepared for it. `tickets` are those of the people who registered. */
export type Prepared = { id: string; panelists: string[]; workshops: string[]; tickets: string[] };

export type Saturday = { day: string; hour: number; bodyId: string; texts: HallTexts };

export const at = (context: Context, instant: Date): Context => ({ ...context, clock: () => instant });
export const asPublic = (context: Context): Context => ({ ...context, actor: { kind: 'public' } });
/** An instant on a day, so many minutes after an hour on the wall. */
export const onDay = (day: string, hour: number, minutes = 0): Date =>
  new Date(instantOf(ZONE, day, `${String(hour).padStart(2, '0')}:00`).getTime() + minutes * 60_000);

/** Three weeks ahead it is planned and announced; then people register and choose their workshops. */
export async function prepareTownHall(
  context: Context,
  saturday: Saturday,
  people: number,
  chance: Chance
): Promise<Prepared> {
  const early = at(context, onDay(addDays(saturday.day, -21), 10));
  const id = await announceIt(early, saturday);
  const panelists = await invite(early, id, saturday);
  const workshops = await addWorkshops(early, id, saturday);
  for (const cue of saturday.texts.cues) await addCue(early, id, { id: newId(), ...cue });
  const work = await addShifts(early, id, saturday);
  const tickets = await registerAll(context, id, { saturday, people, chance });
  await chooseAll(at(context, onDay(addDays(saturday.day, -3), 18)), { id, tickets, workshops }, chance);
  const later = asPublic(at(context, onDay(addDays(saturday.day, -2), 18)));
  for (const [place, shiftId] of work.entries())
    for (const ticket of tickets.slice(place * 4, place * 4 + 3))
      await takeShift(later, id, { ticket, shiftId });
  return { id, panelists, workshops, tickets };
}

async function addShifts(early: Context, meetingId: string, { hour, texts }: Saturday): Promise<string[]> {
  const ids: string[] = [];
  for (const { task, from, wanted } of texts.shifts) {
    ids.push(newId());
    const clock = (at: number) => `${String(hour + at).padStart(2, '0')}:00`;
    const shift = { id: ids.at(-1)!, task, start: clock(from), end: clock(from + 1), wanted };
    await addShift(early, meetingId, shift);
  }
  for (const channel of texts.channels) await setChannel(early, meetingId, channel);
  return ids;
}

async function announceIt(early: Context, { day, hour, bodyId, texts }: Saturday): Promise<string> {
  const clock = (from: number) => `${String(from).padStart(2, '0')}:00`;
  const { id } = await planMeeting(early, {
    ...{ bodyId, day, start: clock(hour), end: clock(hour + 3) },
    kind: 'town_hall',
    title: texts.title,
    place: texts.place,
    link: 'https://example.org/asamblea',
    offers: ['interpretation', 'childcare', 'ride', 'food', 'step_free', 'asl']
  });
  await setUpTownHall(early, id, { about: texts.about, seats: 1200, registrationClosesAt: null });
  await publish(early, id);
  return id;
}

async function invite(early: Context, meetingId: string, { texts }: Saturday): Promise<string[]> {
  const ids: string[] = [];
  for (const panelist of texts.panel) {
    ids.push(newId());
    await invitePanelist(early, meetingId, { id: ids.at(-1)!, ...panelist });
  }
  return ids;
}

/** The first workshop of each track in the second hour, the other in the third. */
async function addWorkshops(early: Context, meetingId: string, { hour, texts }: Saturday): Promise<string[]> {
  const ids: string[] = [];
  const clock = (from: number, minutes: string) => `${String(from).padStart(2, '0')}:${minutes}`;
  for (const { title, workshops } of texts.tracks) {
    const trackId = newId();
    await addTrack(early, meetingId, { id: trackId, title });
    for (const [place, workshop] of workshops.entries()) {
      ids.push(newId());
      const hours = { start: clock(hour + 1 + place, '00'), end: clock(hour + 1 + place, '50') };
      await addWorkshop(early, meetingId, {
        ...{ id: ids.at(-1)!, trackId, about: null, languages: ['es', 'en'], ...hours },
        ...workshop
      });
    }
  }
  return ids;
}

type Registering = { saturday: Saturday; people: number; chance: Chance };

async function registerAll(
  context: Context,
  meetingId: string,
  { saturday, people, chance }: Registering
): Promise<string[]> {
  const [tickets, taken] = [[] as string[], new Set<string>()];
  const { homes } = saturday.texts;
  for (let one = 0; one < people; one++) {
    const language = chance.percent(68) ? ('es' as const) : ('en' as const);
    const when = at(asPublic(context), onDay(addDays(saturday.day, -chance.between(4, 18)), 12, one));
    const answer = await registerForTownHall(
      when,
      meetingId,
      person(chance, { language, taken, homes }),
      ORIGIN
    );
    if ('ticket' in answer) tickets.push(answer.ticket);
  }
  return tickets;
}

type Somebody = { language: 'es' | 'en'; taken: Set<string>; homes: string[] };

function person(chance: Chance, { language, taken, homes }: Somebody) {
  const need = chance.percent(22)
    ? chance.pick(['childcare', 'ride', 'interpretation', 'food'] as const)
    : null;
  return {
    id: newId(),
    name: inventName(chance, language, taken),
    language,
    home: chance.percent(94) ? chance.pick(homes) : 'elsewhere',
    needs: need ? [{ kind: need, detail: '', ages: need === 'childcare' ? [chance.between(1, 6)] : [] }] : [],
    consent: true,
    keepInTouch: chance.percent(40)
  };
}

type Choosing = { id: string; tickets: string[]; workshops: string[] };

/** Most choose; the workshop about rent is the one that everybody wants. */
async function chooseAll(
  context: Context,
  { id, tickets, workshops }: Choosing,
  chance: Chance
): Promise<void> {
  const [rent, budget, process, merit] = workshops as [string, string, string, string];
  for (const ticket of tickets) {
    if (!chance.percent(70)) continue;
    for (const workshopId of [chance.percent(55) ? rent : process, chance.percent(50) ? budget : merit])
      await chooseWorkshop(asPublic(context), id, { ticket, workshopId }, ORIGIN);
  }
}
