import type { Context, Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { inLanguage } from '../../../../platform/localized/index.ts';
import { may } from '../../rules/policy.ts';
import { inOrder, isNew } from '../../rules/townhall/order.ts';
import { questionState, type Question } from '../../rules/townhall/question.ts';
import { ALIKE, likeness } from '../../rules/townhall/screening.ts';
import { questionsOpen } from '../../rules/townhall/townHall.ts';
import { townHallOf } from './find.ts';
import { mayModerate } from './moderating.ts';
import { panelOf, type Panelist } from './panel.ts';
import { questionsAt, type QuestionRow } from './questionRows.ts';
import { ownQuestions, thumbsOf } from './thumbs.ts';
import { holderIfAny } from './ticket.ts';

export type Shown = Question & { fresh: boolean };

/** What every screen shows: what is asked, in its order, and what was answered. */
export type Board = {
  open: boolean;
  /** How many wait to be read by a moderator. */
  waiting: number;
  asked: Shown[];
  answered: Question[];
  panel: Panelist[];
};

export const boardOf = (context: Context, meetingId: string): Promise<Board> =>
  read(context, async (tx) => {
    const { meeting, hall } = await townHallOf(tx, meetingId);
    const all = await questionsAt(tx, meetingId);
    return {
      open: questionsOpen(hall, meeting),
      waiting: all.filter((one) => questionState(one) === 'waiting').length,
      asked: inOrder(all.map(asShown), tx.clock()).map((one) => ({
        ...one,
        fresh: isNew(one.shownAt!, tx.clock())
      })),
      answered: all
        .filter((one) => questionState(one) === 'answered')
        .map(asShown)
        .sort(byAnswer),
      panel: await panelOf(tx, meetingId)
    };
  });

/** A screen never learns who asked; only the name that was to be shown. */
const asShown = ({ askedBy: _, ...question }: QuestionRow): Question => question;

const byAnswer = (a: Question, b: Question): number => b.answeredAt!.getTime() - a.answeredAt!.getTime();

/** One's own part in it: the thumbs one gave, and what became of one's questions. */
export type MyPart = { registered: boolean; thumbs: string[]; questions: Question[] };

export const myPart = (context: Context, meetingId: string, ticket: string | null): Promise<MyPart> =>
  read(context, async (tx) => {
    const holder = await holderIfAny(tx, meetingId, ticket);
    if (!holder) return { registered: false, thumbs: [], questions: [] };
    const questions = (await ownQuestions(tx, holder)).map(asShown);
    return { registered: true, thumbs: await thumbsOf(tx, holder), questions };
  });

export type Waiting = Question & { alike: { id: string; text: string } | null };
export type Desk = { waiting: Waiting[]; held: Question[]; board: Board; roomCode: string | null };

/** Everything a moderator has before them: what waits to be read, oldest first, beside what it resembles. */
export function moderatorsDesk(context: Context, meetingId: string): Promise<Desk> {
  return read(context, async (tx) => {
    if (!(await mayModerate(tx, meetingId))) allow(tx, may.moderate);
    const { hall } = await townHallOf(tx, meetingId);
    const all = await questionsAt(tx, meetingId);
    const waiting = all.filter((one) => questionState(one) === 'waiting').map(asShown);
    return {
      waiting: waiting.map((one) => ({ ...one, alike: alikeOf(tx, one, all) })),
      held: all.filter((one) => questionState(one) === 'held').map(asShown),
      board: await boardOf(tx, meetingId),
      roomCode: hall.roomCode
    };
  });
}

function alikeOf({ locale }: Tx, one: Question, all: Question[]): Waiting['alike'] {
  const text = inLanguage(one.text, one.text.from);
  const [best] = all
    .filter((other) => other.id !== one.id && ['shown', 'answering'].includes(questionState(other)))
    .map((other) => ({ other, like: likeness(text, inLanguage(other.text, one.text.from)) }))
    .filter(({ like }) => like >= ALIKE)
    .sort((a, b) => b.like - a.like);
  return best ? { id: best.other.id, text: inLanguage(best.other.text, locale) } : null;
}
