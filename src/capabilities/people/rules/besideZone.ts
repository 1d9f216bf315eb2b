import { shareMayBeShown, usual } from '../../../kernels/disclosure/index.ts';
import type { GroupCount } from '../../places/index.ts';
import { categories } from './category.ts';
import type { RollTally } from './roll.ts';
import type { Line } from './told.ts';

export type RollGroups = {
  tally: RollTally;
  /** As they were last told; `all` is how many people that was of. */
  languages: Line[];
  races: Line[];
};

/**
 * The roll, to be seen beside the zone. Categories are no secret inside the community; languages and self-descriptions
 * are told now and then, in groups large enough to hide in, and whoever did not say could be of any group.
 */
export function rollGroups({ tally, languages, races }: RollGroups): GroupCount[] {
  const { total, undisclosed } = tally;
  const byCategory = categories
    .filter((category) => category !== 'undisclosed')
    .map((code) => ({ dimension: 'category' as const, code, count: tally[code], total, undisclosed }));
  const [spoke, said] = [allOf(languages), allOf(races)];
  const described = Math.max(total, said);
  return [
    ...byCategory,
    ...toldIn(languages)
      .map((group) => ({ ...group, dimension: 'language' as const, total: spoke }))
      .filter(mayBeShown),
    ...(said ? toldIn(races) : [])
      .map((group) => ({ ...group, dimension: 'race_ethnicity' as const, total: described }))
      .map((group) => ({ ...group, undisclosed: described - said }))
      .filter(mayBeShown)
  ];
}

const allOf = (lines: Line[]): number => lines.find(({ answer }) => answer === 'all')?.people ?? 0;

const toldIn = (lines: Line[]): { code: string; count: number }[] =>
  lines.flatMap(({ answer, people }) =>
    people === null || answer === 'all' ? [] : [{ code: answer, count: people }]
  );

const mayBeShown = ({ count, total }: { count: number; total: number }) =>
  shareMayBeShown(count, total, usual);
