import type { Counts, DecisionFacts, MeetingFacts, Sizes } from '../facts.ts';
import { cannotTell, judged, whereSaid, type Finding } from '../finding.ts';
import { peopleNeeded } from '../fraction.ts';
import type { Parameters, Quorum } from '../parameters.ts';
import type { QuorumBase } from '../vocabulary.ts';

const SIZE = {
  roll: 'roll',
  roll_in_standing: 'rollInStanding',
  seats: 'seats',
  filled_seats: 'filledSeats'
} as const satisfies Record<QuorumBase, keyof Sizes>;

/** Whether enough are here. Who has not said their category still fills a chair. */
export function quorum(parameters: Parameters, facts: MeetingFacts | DecisionFacts): Finding {
  const assembly = (facts.kind === 'meeting' ? facts.of : facts.decidedBy) === 'assembly';
  const path = assembly ? 'quorum.assembly' : 'quorum.bodies';
  const rule = assembly ? parameters.quorum.assembly : parameters.quorum.bodies;
  return whereSaid('quorum', path, rule, (said) => counted(said, path, facts.present, facts.sizes));
}

function counted(rule: Quorum, path: string, present: Counts | null, sizes: Sizes): Finding {
  const size = SIZE[rule.of];
  const total = sizes[size];
  const missing = [
    ...(present === null ? ['facts.present'] : []),
    ...(total === null && rule.kind === 'share' ? [`facts.sizes.${size}`] : [])
  ];
  if (present === null || missing.length > 0) return cannotTell('quorum', path, missing);
  const here = Object.values(present).reduce((sum, count) => sum + count, 0);
  const needed = rule.kind === 'count' ? rule.people : peopleNeeded(rule.share, total ?? 0);
  const numbers = {
    present: here,
    needed,
    toJoin: Math.max(0, needed - here),
    mayLeave: Math.max(0, here - needed)
  };
  return judged('quorum', path, here >= needed, total === null ? numbers : { ...numbers, of: total });
}
