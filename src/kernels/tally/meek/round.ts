import type { Step } from '../result.ts';
import { named } from '../ties.ts';
import { votesOf, type Sheet } from './sheet.ts';

type Happened = { step: Step; elected?: number[]; excluded?: number[]; guarded?: number[] };

/** Votes are those with which somebody was elected or left: papers of who left are given out in the next round. */
export function writeRound<T>(sheet: Sheet<T>, { step, elected, excluded, guarded }: Happened): void {
  const { rule, options, votes, keep, valid } = sheet;
  const { text, minus, whole } = rule.numbers;
  const each = (values: T[]) =>
    Object.fromEntries(options.candidates.map((id, place) => [id, text(values[place]!)]));
  sheet.rounds.push({
    number: sheet.rounds.length + 1,
    step,
    from: [],
    quota: text(sheet.quota),
    votes: each(votes),
    transfers: [],
    exhausted: text(minus(whole(valid), votesOf(sheet))),
    lost: text(rule.numbers.zero),
    elected: named(elected ?? [], options),
    excluded: named(excluded ?? [], options),
    guarded: named(guarded ?? [], options),
    keep: each(keep)
  });
}
