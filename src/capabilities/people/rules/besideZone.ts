import { shareMayBeShown, usual } from '../../../kernels/disclosure/index.ts';
import type { GroupCount } from '../../places/index.ts';
import { categories } from './category.ts';
import type { RollTally } from './roll.ts';

export type RollGroups = {
  tally: RollTally;
  languages: { language: string; people: number }[];
  /** What people said of themselves; null where the group is too small. */
  races: { answer: string; people: number | null }[];
  /** How many said anything to the question of race. */
  saidRace: number;
};

/**
 * The roll, to be seen beside the zone. Categories are no secret inside the community; of languages and
 * self-descriptions only groups large enough to hide in are told, and whoever did not say could be of any group.
 */
export function rollGroups({ tally, languages, races, saidRace }: RollGroups): GroupCount[] {
  const { total, undisclosed } = tally;
  const described = Math.max(total, saidRace);
  return [
    ...categories
      .filter((category) => category !== 'undisclosed')
      .map((code) => ({ dimension: 'category' as const, code, count: tally[code], total, undisclosed })),
    ...languages
      .map(({ language, people }) => ({
        dimension: 'language' as const,
        code: language,
        count: people,
        total
      }))
      .filter(mayBeShown),
    ...races
      .flatMap(({ answer, people }) => (people === null ? [] : [{ code: answer, count: people }]))
      .map((group) => ({
        ...group,
        dimension: 'race_ethnicity' as const,
        total: described,
        undisclosed: described - saidRace
      }))
      .filter(mayBeShown)
  ];
}

const mayBeShown = ({ count, total }: { count: number; total: number }) =>
  shareMayBeShown(count, total, usual);
