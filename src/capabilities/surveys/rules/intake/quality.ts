import { modes, type Answers, type Mode } from '../answers.ts';
import type { Objection } from './judging.ts';

/** What the data team looks at once more. Nothing is thrown out by a rule: people are, at times, fast. */
export type Flag =
  'breaks_rule' | 'too_fast' | 'same_as_another' | 'all_alike' | 'corrected' | 'files_missing';

export type Looked = {
  id: string;
  instanceId: string;
  mode: Mode;
  versionId: string | null;
  seconds: number | null;
  answers: Answers;
  replaces: string | null;
  filesMissing: number;
  objections: Objection[] | null;
};

/** Under this share of the usual time of its mode and version. */
const FAST = 1 / 3;
/** Of fewer no usual time can be told. */
const ENOUGH = 10;
/** So many answers word for word alike are no accident. */
const ALIKE = 8;

/** The flags of every set of answers, by its id; those without any are left out. */
export function flagsOf(all: Looked[]): Map<string, Flag[]> {
  const usual = usualTimes(all);
  const copies = countBy(all, ({ answers }) => wordsOf(answers));
  const replaced = new Set(all.flatMap(({ replaces }) => replaces ?? []));
  const flags = all.map((one): [string, Flag[]] => [
    one.id,
    [
      ...(one.objections?.length ? (['breaks_rule'] as const) : []),
      ...(isFast(one, usual) ? (['too_fast'] as const) : []),
      ...(isCopy(one, copies) ? (['same_as_another'] as const) : []),
      ...(isAllAlike(one.answers) ? (['all_alike'] as const) : []),
      ...(replaced.has(one.instanceId) ? (['corrected'] as const) : []),
      ...(one.filesMissing ? (['files_missing'] as const) : [])
    ]
  ]);
  return new Map(flags.filter(([, of]) => of.length));
}

/** Somebody looked at answers that stood out, and said that they stand: `flags` are the reasons they knew of. */
export type Stand = { flags: Flag[]; why: string; on: string; by: string | null };

/** What still waits to be looked at: nothing that stands for the reasons it stands out by. */
export const toLookAt = (flags: Map<string, Flag[]>, stands: Map<string, Stand>): Map<string, Flag[]> =>
  new Map([...flags].filter(([id, of]) => !of.every((flag) => stands.get(id)?.flags.includes(flag))));

const groupOf = ({ mode, versionId }: Looked) => `${mode}/${versionId}`;

function usualTimes(all: Looked[]): Map<string, number> {
  const times = new Map<string, number[]>();
  for (const one of all)
    if (one.seconds !== null) times.set(groupOf(one), [...(times.get(groupOf(one)) ?? []), one.seconds]);
  return new Map(
    [...times].filter(([, of]) => of.length >= ENOUGH).map(([group, of]) => [group, median(of)])
  );
}

const isFast = (one: Looked, usual: Map<string, number>): boolean =>
  one.seconds !== null && one.seconds < FAST * (usual.get(groupOf(one)) ?? 0);

function isCopy({ answers }: Looked, copies: Map<string, number>): boolean {
  return Object.keys(answers).length >= ALIKE && copies.get(wordsOf(answers))! > 1;
}

/** The same choice down a long list of questions: somebody tapped through. */
function isAllAlike(answers: Answers): boolean {
  const said = Object.values(answers).filter((one): one is string => typeof one === 'string');
  return said.length >= ALIKE && new Set(said).size === 1;
}

const wordsOf = (answers: Answers): string =>
  JSON.stringify(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)));

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}

function countBy<One>(all: One[], key: (one: One) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return counts;
}

/** How answers came, in the order of the ways. */
export const byMode = (all: Pick<Looked, 'mode'>[]): { mode: Mode; count: number }[] =>
  modes
    .map((mode) => ({ mode, count: all.filter((one) => one.mode === mode).length }))
    .filter(({ count }) => count);
