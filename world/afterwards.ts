import {
  addDebrief,
  approveMinutes,
  countDots,
  draftMinutes,
  improve,
  openEvaluation,
  settleImprovement
} from '../src/capabilities/meetings/server/index.ts';
import { addDays } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import type { Chance } from './random.ts';

const questions = ['welcome', 'heard', 'language', 'useful'] as const;

/** What people said on the wall sheet before the raffle. */
export async function hearHowItWas(
  context: Context,
  meetingId: string,
  people: number,
  chance: Chance
): Promise<void> {
  await openEvaluation(context, meetingId, [...questions]);
  const answers = Math.max(6, Math.round(people * 0.6));
  const dots = questions.flatMap((question) => {
    const yes = Math.round((answers * chance.between(62, 92)) / 100);
    const no = Math.round((answers - yes) * 0.3);
    return [
      { question, face: 3 as const, dots: yes },
      { question, face: 2 as const, dots: answers - yes - no },
      { question, face: 1 as const, dots: no }
    ];
  });
  await countDots(
    context,
    meetingId,
    dots.filter((one) => one.dots > 0)
  );
}

/** The minutes are drafted the next day and approved at the meeting after. */
export async function keepMinutes(context: Context, meetingId: string, approvedOn: string): Promise<void> {
  await draftMinutes(context, meetingId);
  await approveMinutes(context, meetingId, approvedOn);
}

const lessons = [
  {
    kept: {
      language: 'es',
      es: 'Las tarjetas en la puerta: nadie hizo fila.',
      en: 'Cards at the door: nobody stood in line.'
    },
    changed: {
      language: 'es',
      es: 'La comida llegó tarde para los niños.',
      en: 'The food came late for the children.'
    },
    better: {
      language: 'es',
      es: 'Servir primero a los niños, a las 5:45.',
      en: 'Serve the children first, at 5:45.'
    },
    owner: 'Rosa Medina'
  },
  {
    kept: { language: 'es', es: 'Dos intérpretes que se turnan.', en: 'Two interpreters who take turns.' },
    changed: {
      language: 'es',
      es: 'Faltaron audífonos para quien oye en inglés.',
      en: 'There were too few headsets for English listeners.'
    },
    better: {
      language: 'es',
      es: 'Pedir veinte audífonos más para la próxima reunión.',
      en: 'Ask for twenty more headsets for the next meeting.'
    },
    owner: 'Marcus Hill'
  }
];

/**
 * What the team wrote down on the way home, and what it wants to do better. A month later it is mostly done;
 * what the newest meetings taught is still somebody's work.
 */
export async function learn(context: Context, meetingId: string, index: number, day: string): Promise<void> {
  const { kept, changed, better, owner } = lessons[index % lessons.length]!;
  const [noteId, id] = [newId(), newId()];
  await addDebrief(context, meetingId, { id: newId(), kind: 'keep', text: said(kept) });
  await addDebrief(context, meetingId, { id: noteId, kind: 'change', text: said(changed) });
  await improve(context, meetingId, {
    id,
    debriefNoteId: noteId,
    what: said(better),
    owner,
    dueOn: addDays(day, 28)
  });
  if (index < 22) await settleImprovement(laterBy(context, 27), id, index % 5 === 4 ? 'dropped' : 'done');
}

const laterBy = (context: Context, days: number): Context => ({
  ...context,
  clock: () => new Date(context.clock().getTime() + days * 86_400_000)
});

type Text = { language: string; es: string; en: string };
const said = ({ language, es, en }: Text) => ({ language, texts: { es, en } });
