import type { CandidateFacts } from '../facts.ts';
import { cannotTell, judged, noRule, whereSaid, type Finding } from '../finding.ts';
import type { Parameters } from '../parameters.ts';

export function categoryOfSeat(_: Parameters, { category, seatFor }: CandidateFacts): Finding {
  const [code, path] = ['candidate.category', 'leadership.reserved'] as const;
  if (seatFor === null) return noRule(code, path);
  if (seatFor.includes(category)) return judged(code, path, true);
  return category === 'undisclosed' ? cannotTell(code, path, ['facts.category']) : judged(code, path, false);
}

export function termLimit({ leadership }: Parameters, { termsInARow }: CandidateFacts): Finding {
  const [code, path] = ['candidate.term_limit', 'leadership.termLimit'] as const;
  return whereSaid(code, path, leadership.termLimit, (limit) =>
    termsInARow === null
      ? cannotTell(code, path, ['facts.termsInARow'], { limit })
      : judged(code, path, termsInARow < limit, { limit, served: termsInARow })
  );
}
