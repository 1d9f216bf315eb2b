import { CATEGORIES, type Category, type Counts } from '../../../../kernels/bylaws/index.ts';
import type { BallotForm, Mark } from './ballot.ts';
import type { Ballots } from './counted.ts';

/** What one teller counted under one color: cards up when asked who is here, and for each answer. */
export type Color = { here: number; votes: Record<string, number> };
/** By the color that each category has; `undisclosed` is the plain card. */
export type Sheet = Record<Category, Color>;

/** The answers that hands can give; null where hands cannot say what the ballot asks. */
export function handAnswers(form: BallotForm): string[] | null {
  if (form.kind === 'yes_no') return ['yes', 'no', 'abstain'];
  if (form.kind === 'consensus') return ['agree', 'stand_aside', 'block', 'abstain'];
  if (form.kind === 'choose' && form.most === 1) return [...form.options, 'none'];
  return null;
}

export function markOfHand(form: BallotForm, answer: string): Mark {
  if (form.kind === 'yes_no') return { kind: 'yes_no', vote: answer as 'yes' };
  if (form.kind === 'consensus') return { kind: 'consensus', vote: answer as 'agree' };
  return { kind: 'choose', chosen: answer === 'none' ? [] : [answer] };
}

/** What does not add up on a sheet, by color; null where it does. */
export function oddColor(sheet: Sheet, answers: string[]): Category | null {
  const whole = (people: number): boolean => Number.isInteger(people) && people >= 0 && people < 10_000;
  const fine = ({ here, votes }: Color): boolean =>
    whole(here) &&
    Object.entries(votes).every(([answer, people]) => answers.includes(answer) && whole(people)) &&
    sum(votes) <= here;
  return CATEGORIES.find((color) => !fine(sheet[color])) ?? null;
}

/** Where two tellers differ: the color and what they counted. */
export function differences(
  one: Sheet,
  other: Sheet,
  answers: string[]
): { color: Category; what: string }[] {
  return CATEGORIES.flatMap((color) =>
    ['here', ...answers]
      .filter((what) => counted(one[color], what) !== counted(other[color], what))
      .map((what) => ({ color, what }))
  );
}

export const counted = ({ here, votes }: Color, what: string): number =>
  what === 'here' ? here : (votes[what] ?? 0);

export const cardsUp = (sheet: Sheet): number =>
  CATEGORIES.reduce((all, color) => all + sheet[color].here, 0);

export const handsUp = (sheet: Sheet): number =>
  CATEGORIES.reduce((all, color) => all + sum(sheet[color].votes), 0);

/** Who was here, and who raised a hand for anything, by color. */
export const hereBy = (sheet: Sheet): Counts => byColor(sheet, ({ here }) => here);
export const votersBy = (sheet: Sheet): Counts => byColor(sheet, ({ votes }) => sum(votes));

export function ballotsOf(sheet: Sheet, form: BallotForm): Ballots {
  return (handAnswers(form) ?? [])
    .map((answer) => ({
      mark: markOfHand(form, answer),
      count: CATEGORIES.reduce((all, color) => all + (sheet[color].votes[answer] ?? 0), 0)
    }))
    .filter(({ count }) => count > 0);
}

function byColor(sheet: Sheet, of: (color: Color) => number): Counts {
  const some = CATEGORIES.map((color) => [color, of(sheet[color])] as const).filter(
    ([, people]) => people > 0
  );
  return Object.fromEntries(some);
}

const sum = (votes: Record<string, number>): number =>
  Object.values(votes).reduce((all, one) => all + one, 0);
