import type { Round, Step, Transfer } from '../result.ts';
import { named } from '../ties.ts';
import { hopefuls, type Sheet } from './sheet.ts';

type Happened = {
  step: Step;
  from?: number[];
  excluded?: number[];
  guarded?: number[];
  transfers?: Transfer[];
};

/** Writes down how things stand at the end of a round; who is elected by it is added by `elect`. */
export function writeRound<T>(sheet: Sheet<T>, happened: Happened): void {
  sheet.quota = sheet.rule.quota(sheet.valid, sheet.options.seats, continuingVotes(sheet));
  sheet.history.push([...sheet.votes]);
  sheet.rounds.push({
    number: sheet.rounds.length + 1,
    step: happened.step,
    from: named(happened.from ?? [], sheet.options),
    quota: sheet.rule.numbers.text(sheet.quota),
    votes: votesOf(sheet),
    transfers: happened.transfers ?? [],
    exhausted: sheet.rule.numbers.text(sheet.exhausted),
    lost: sheet.rule.numbers.text(sheet.lost),
    elected: [],
    excluded: named(happened.excluded ?? [], sheet.options),
    guarded: named(happened.guarded ?? [], sheet.options)
  });
}

export function lastRound<T>({ rounds }: Sheet<T>): Round {
  return rounds[rounds.length - 1]!;
}

function votesOf<T>({ options, votes, rule }: Sheet<T>): Record<string, string> {
  return Object.fromEntries(options.candidates.map((id, place) => [id, rule.numbers.text(votes[place]!)]));
}

function continuingVotes<T>(sheet: Sheet<T>): T {
  const { plus, zero } = sheet.rule.numbers;
  return hopefuls(sheet).reduce((sum, place) => plus(sum, sheet.votes[place]!), zero);
}
