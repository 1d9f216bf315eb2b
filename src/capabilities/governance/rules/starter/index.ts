import { starter, type Parameters } from '../../../../kernels/bylaws/index.ts';
import type { Clause } from '../agreement.ts';
import { deciding } from './deciding.ts';
import { leading, oneYearTerms, twoYearTerms } from './leading.ts';
import { meeting } from './meeting.ts';
import { people } from './people.ts';

export { conduct, conductModels, type ConductModel } from './conduct.ts';

/** What a partnership may begin with: the funder's one-year terms, or the two years that experience advises. */
export const starterNames = ['one_year_terms', 'two_year_terms'] as const;
export type StarterName = (typeof starterNames)[number];

export type StarterSet = { parameters: Parameters; clauses: Clause[] };

export const starters: Record<StarterName, () => StarterSet> = {
  one_year_terms: () => bylaws({ termMonths: 12, staggerMonths: 6 }, oneYearTerms),
  two_year_terms: () => bylaws({ termMonths: 24, staggerMonths: 12 }, twoYearTerms)
};

function bylaws(terms: Partial<Parameters['leadership']>, said: Clause): StarterSet {
  const parameters = starter();
  return {
    parameters: { ...parameters, leadership: { ...parameters.leadership, ...terms } },
    clauses: [...people, ...meeting, ...deciding, ...leading(said)]
  };
}
