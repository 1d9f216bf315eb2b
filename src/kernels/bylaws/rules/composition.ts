import { share, type Tally } from '#kernels/composition';
import type { Counts } from '../facts.ts';
import { cannotTell, whereSaid, type Finding, type Numbers } from '../finding.ts';
import type { Parameters } from '../parameters.ts';
import type { Category, Circle } from '../vocabulary.ts';

const MINIMUMS = [
  {
    name: 'parent_or_resident',
    field: 'parentOrResident',
    who: ['parent_0_5', 'parent_6_plus', 'resident']
  },
  { name: 'parent_0_5', field: 'parent0to5', who: ['parent_0_5'] }
] as const;

const FACT = { roll: 'roll', room: 'present', voters: 'voters', body: 'members' } as const;

/** Whether a circle of people is led by parents and residents, for each of the two minimums. */
export function composition(
  parameters: Parameters,
  circle: Circle | 'body',
  people: Counts | null
): Finding[] {
  return MINIMUMS.map(({ name, field, who }) => {
    const code = `composition.${circle}.${name}` as const;
    const path = `composition.${field}`;
    return whereSaid(code, path, parameters.composition[field], (percent) => {
      if (people === null) return cannotTell(code, path, [`facts.${FACT[circle]}`], { percent });
      const { status, ...numbers } = share(tallyOf(people, who), percent);
      const finding: Finding = { code, status, numbers: known(numbers), path };
      return status === 'cannot_tell'
        ? { ...finding, missing: [`facts.${FACT[circle]}.undisclosed`] }
        : finding;
    });
  });
}

function tallyOf(people: Counts, who: readonly Category[]): Tally {
  return {
    total: Object.values(people).reduce((sum, count) => sum + count, 0),
    qualifying: who.reduce((sum, category) => sum + (people[category] ?? 0), 0),
    undisclosed: people.undisclosed ?? 0
  };
}

function known(numbers: Record<string, number | null>): Numbers {
  return Object.fromEntries(
    Object.entries(numbers).filter((entry): entry is [string, number] => entry[1] !== null)
  );
}
