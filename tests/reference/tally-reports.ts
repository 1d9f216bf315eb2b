import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readBlt, rounded, type Arithmetic, type Blt, type Round } from '../../src/kernels/tally/index.ts';

const ELECTIONS = new URL('../../../shared/data/elections/', import.meta.url);

export const filesIn = (folder: string, ending: string): string[] => {
  const url = new URL(`${folder}/`, ELECTIONS);
  return existsSync(url)
    ? readdirSync(url)
        .filter((name) => name.endsWith(ending))
        .sort()
    : [];
};

export const textOf = (path: string): string => readFileSync(new URL(path, ELECTIONS), 'utf8');

export function electionOf(path: string): Blt {
  const read = readBlt(textOf(path));
  if ('problem' in read) throw new Error(`${path}: ${read.problem} in line ${read.line}`);
  return read;
}

/** What the report says of one action: votes by name, of those who stand there one by one. */
export type Snapshot = { action: string; votes: Record<string, string> };

export type Report = { quota: string; elected: string[]; rounds: Snapshot[][]; places: number };

/** Reads a report of Droop. Round 0 is the beginning. */
export function reportOf(text: string): Report {
  const rounds: Snapshot[][] = [[]];
  for (const line of text.split('\n')) {
    if (/^Round \d+:/.test(line)) rounds.push([]);
    const action = /^Action: (.*)/.exec(line);
    if (action) rounds.at(-1)!.push({ action: action[1]!, votes: {} });
    const standing = /^\t(?:Elected|Pending|Hopeful|Defeated): +(.*) \((\d+(?:\.\d+)?)\)$/.exec(line);
    if (standing) rounds.at(-1)!.at(-1)!.votes[standing[1]!] = standing[2]!;
  }
  const quota = /Quota: (\S+)/.exec(text)![1]!;
  const complete = text.slice(text.indexOf('Action: Count Complete'));
  const elected = [...complete.matchAll(/^\tElected: +(.*) \(/gm)].map(([, name]) => name!);
  return { quota, elected: elected.sort(), rounds, places: quota.split('.')[1]?.length ?? 0 };
}

/** Votes of a round by name, in the places of the report. */
export function votesByName(round: Round, { candidates }: Blt, places: number): Record<string, string> {
  return Object.fromEntries(candidates.map(({ id, name }) => [name, rounded(round.votes[id]!, places)]));
}

export function namesOf(ids: string[], { candidates }: Blt): string[] {
  return ids.map((id) => candidates.find((candidate) => candidate.id === id)!.name).sort();
}

/** Whether the snapshot says the same of everybody it lists. */
export function agrees({ votes }: Snapshot, ours: Record<string, string>): boolean {
  const listed = Object.keys(votes).filter((name) => name in ours);
  return listed.length > 0 && listed.every((name) => votes[name] === ours[name]);
}

export const optionsOf = (blt: Blt) => ({
  candidates: blt.candidates.map(({ id }) => id),
  withdrawn: blt.withdrawn,
  seats: blt.seats,
  tie: { rule: 'order' as const, order: blt.drawn ?? blt.candidates.map(({ id }) => id) }
});

/** `SC-meek-o9-guarded-p18-g9-d18.report.txt`: the ballot file, and the rule with its numbers. */
export function reportNamed(name: string): {
  blt: string;
  rule: string;
  arithmetic: Arithmetic;
  omega: number;
} {
  const rule = /-(scotland|wigm-prf-batch|wigm-prf|wigm|meek-prf|meek)(?=-)/.exec(name);
  const digits = (letter: string) => Number(new RegExp(`-${letter}(\\d+)`).exec(name)?.[1] ?? 0);
  const [places, guard, omega] = [digits('p'), digits('g'), digits('o')];
  const arithmetic: Arithmetic = name.includes('-rational')
    ? { kind: 'exact' }
    : name.includes('-guarded')
      ? { kind: 'guarded', places, guard }
      : { kind: 'fixed', places };
  const blt = `droop/${name.slice(0, rule?.index ?? 0)}.blt`;
  return { blt, rule: rule?.[1] ?? 'unknown', arithmetic, omega };
}
