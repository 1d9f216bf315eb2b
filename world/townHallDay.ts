import {
  arriveMyself,
  askQuestion,
  beginAnswer,
  closeMeeting,
  closeQuestions,
  finishFollowUp,
  followUp,
  giveThumb,
  noteAnswer,
  noteFollowUp,
  openMeeting,
  openQuestions,
  showQuestion,
  startCue,
  runOfShow,
  tellFigures,
  translateQuestion
} from '../src/capabilities/meetings/server/index.ts';
import { addDays } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { newAnonymousId, newId } from '../src/platform/ids/index.ts';
import { localized } from '../src/platform/localized/index.ts';
import type { Chance } from './random.ts';
import { asPublic, at, onDay, type Prepared, type Saturday } from './townHall.ts';
import type { asksFollowed } from './rightsHallTexts.ts';
import type { HallTexts } from './townHallTexts.ts';

type Told = { hall: Prepared; saturday: Saturday; asks: typeof asksFollowed; chance: Chance };

/**
 * The day itself, until the figures are told; then what came of the promises, as far as that has happened. Returns
 * what is followed up, by the place of its question.
 */
export async function holdTownHall(context: Context, told: Told): Promise<Map<number, string>> {
  const { hall, saturday } = told;
  const clock = (minutes: number) => at(context, onDay(saturday.day, saturday.hour, minutes));
  await openMeeting(clock(-20), hall.id);
  await openQuestions(clock(-15), hall.id);
  await arrive(clock(5), told);
  for (const { id } of (await runOfShow(clock(0), hall.id)).cues) await startCue(clock(2), hall.id, id);
  const asked = await askAll(clock(20), told);
  for (const [place, question] of saturday.texts.questions.entries())
    if (question.answer) {
      await beginAnswer(clock(30 + place * 5), hall.id, asked[place]!);
      await noteAnswer(clock(33 + place * 5), hall.id, asked[place]!, {
        by: hall.panelists[question.for]!,
        texts: textsOf(question.answer)
      });
    }
  await closeQuestions(clock(60), hall.id);
  await closeMeeting(clock(180), hall.id);
  await tellFigures(clock(200), hall.id);
  return keepPromises(context, told, asked);
}

async function arrive(context: Context, { hall, chance }: Told): Promise<void> {
  for (const ticket of hall.tickets)
    if (chance.percent(84))
      await arriveMyself(asPublic(context), hall.id, ticket, chance.percent(75) ? 'in_person' : 'online');
}

/** Asked in Spanish, shown, put into English, and supported by the hands of others. */
export async function askAll(
  context: Context,
  { hall, saturday: { texts }, chance }: Omit<Told, 'asks'>
): Promise<string[]> {
  const ids: string[] = [];
  for (const [place, question] of texts.questions.entries()) {
    ids.push(await askOne(context, hall, { place, ...question }));
    const hands = Math.min(question.hands, hall.tickets.length - 1 - place);
    for (let one = 1; one <= hands; one++) {
      const ticket = hall.tickets[(place + one + chance.between(0, 1)) % hall.tickets.length]!;
      if (ticket === hall.tickets[place]) continue;
      await giveThumb(asPublic(context), hall.id, { ticket, questionId: ids[place]!, up: true });
    }
  }
  return ids;
}

type Asking = HallTexts['questions'][number] & { place: number };

async function askOne(
  context: Context,
  hall: Prepared,
  { place, es, en, for: whom }: Asking
): Promise<string> {
  const id = newAnonymousId();
  const asking = { id, text: es, language: 'es', panelistId: hall.panelists[whom]!, named: place % 2 === 0 };
  await askQuestion(asPublic(context), hall.id, hall.tickets[place]!, asking);
  await showQuestion(context, hall.id, id);
  await translateQuestion(context, hall.id, id, { en });
  return id;
}

async function keepPromises(
  context: Context,
  { hall, saturday, asks }: Told,
  asked: string[]
): Promise<Map<number, string>> {
  const followed = new Map<number, string>();
  for (const { question: place, owner, due, met, done, next } of asks) {
    const question = saturday.texts.questions[place]!;
    const id = newId();
    followed.set(place, id);
    const dueOn = addDays(saturday.day, due);
    const base = { owner, dueOn, promised: question.refused ? null : (question.answer ?? null) };
    await followUp(at(context, onDay(addDays(saturday.day, 2), 10)), hall.id, {
      ...{ id, panelistId: hall.panelists[question.for]!, questionId: asked[place]!, ...base },
      asked: localized('es', { es: question.es, en: question.en })
    });
    if (met === null) continue;
    const metOn = addDays(saturday.day, met);
    const later = at(context, onDay(metOn, 19));
    await noteFollowUp(later, hall.id, id, { ...base, metOn, notes: null, nextStep: next });
    if (done) await finishFollowUp(later, hall.id, id, true);
  }
  return followed;
}

const textsOf = ({ texts }: { texts: Record<string, { text: string }> }) =>
  Object.fromEntries(Object.entries(texts).map(([language, { text }]) => [language, text]));
