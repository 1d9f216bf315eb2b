import type { VoteSeen } from '#capabilities/decisions/server';
import { m } from '#platform/words';

const barredBy: Record<string, () => string> = {
  'voter.standing': m.decisions_barred_standing,
  'voter.category': m.decisions_barred_category,
  'voter.joined': m.decisions_barred_joined,
  'voter.attendance': m.decisions_barred_attendance,
  'voter.before_notice': m.decisions_barred_before_notice
};

/** Why the reader does not vote here, in the words of the rule that says so; null where they do. */
export function whyNot(mine: VoteSeen['mine']): string | null {
  if (!mine) return m.problem_decisions_not_on_roll();
  if (mine.state === 'recused') return m.problem_decisions_recused();
  if (mine.state !== 'ineligible') return null;
  return (barredBy[mine.barredBy ?? ''] ?? m.problem_decisions_barred)();
}
