import type { Problem } from '../../../platform/problem/index.ts';
import { problems } from '../rules/problems.ts';
import { MOST_LETTERS, type Refusal } from '../rules/talk/screening.ts';

/** The reason why words are not taken, as the author hears it. */
export function refused(reason: Refusal): Problem {
  switch (reason) {
    case 'empty':
      return problems.statement_empty();
    case 'too_long':
      return problems.statement_too_long({ most: MOST_LETTERS });
    case 'contact':
      return problems.statement_contact();
    case 'names':
      return problems.statement_names();
    case 'insults':
      return problems.statement_insults();
    case 'duplicate':
      return problems.statement_duplicate();
  }
}
