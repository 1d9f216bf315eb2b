import type { Options } from '../options.ts';
import type { Paper, Papers } from '../read/papers.ts';
import { reservesOf, type Reserves } from '../reserve.ts';
import type { Round, Tie } from '../result.ts';
import type { MeekRule } from './rule.ts';
import { nextOf, plant, type Branch } from './tree.ts';

/** The count sheet of Meek's method. Candidates are places in `Options.candidates`. */
export type Sheet<T> = {
  rule: MeekRule<T>;
  options: Options;
  reserves: Reserves;
  valid: number;
  papers: Paper[];
  tree: Branch[];
  hopeful: number[];
  elected: number[];
  /** The part that each keeps: one while hopeful, zero when they have left. */
  keep: T[];
  votes: T[];
  quota: T;
  surplus: T;
  rounds: Round[];
  ties: Tie[];
  runoff: number[] | null;
};

export function openSheet<T>(rule: MeekRule<T>, { papers, valid }: Papers, options: Options): Sheet<T> {
  const { zero, one, whole } = rule.numbers;
  const withdrawn = new Set(options.withdrawn);
  const hopeful = options.candidates.flatMap((id, place) => (withdrawn.has(id) ? [] : [place]));
  return {
    rule,
    options,
    reserves: reservesOf(options),
    valid,
    papers,
    tree: plant(papers, () => false),
    hopeful,
    elected: [],
    keep: options.candidates.map((id) => (withdrawn.has(id) ? zero : one)),
    votes: options.candidates.map(() => zero),
    quota: rule.quota(whole(valid), options.seats),
    surplus: zero,
    rounds: [],
    ties: [],
    runoff: null
  };
}

/** Gives out all papers anew: each candidate keeps their part of what reaches them and passes on the rest. */
export function giveOut<T>(sheet: Sheet<T>): void {
  const { zero, one } = sheet.rule.numbers;
  sheet.votes = sheet.votes.map(() => zero);
  giveOutFrom(sheet, sheet.tree, one);
}

function giveOutFrom<T>(sheet: Sheet<T>, branches: Branch[], weight: T): void {
  const { numbers, split } = sheet.rule;
  for (const branch of branches) {
    const { candidate, papers } = branch;
    const [kept, rest] = split(weight, sheet.keep[candidate]!);
    sheet.votes[candidate] = numbers.plus(sheet.votes[candidate]!, numbers.times(kept, papers));
    if (numbers.compare(rest, numbers.zero) > 0) giveOutFrom(sheet, nextOf(branch, hasLeft(sheet)), rest);
  }
}

/** Takes out who has left, so that their papers lie with others from now on. */
export function replant<T>(sheet: Sheet<T>): void {
  sheet.tree = plant(sheet.papers, hasLeft(sheet));
}

function hasLeft<T>({ hopeful, elected }: Sheet<T>): (candidate: number) => boolean {
  const stay = new Set([...hopeful, ...elected]);
  return (candidate) => !stay.has(candidate);
}

export function votesOf<T>({ rule, votes, hopeful, elected }: Sheet<T>): T {
  return [...hopeful, ...elected].reduce(
    (sum, place) => rule.numbers.plus(sum, votes[place]!),
    rule.numbers.zero
  );
}
