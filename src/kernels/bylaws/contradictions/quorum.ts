import type { Parameters, Quorum, Said } from '../parameters.ts';
import { numberOr, when, type Contradiction } from './codes.ts';

export function quorums({ quorum, leadership }: Parameters): Contradiction[] {
  return [
    ...quorumOf(quorum.assembly, 'quorum.assembly'),
    ...quorumOf(quorum.bodies, 'quorum.bodies'),
    ...aboveSeats(quorum.bodies, numberOr(leadership.seats, Infinity))
  ];
}

function quorumOf(rule: Said<Quorum>, path: string): Contradiction[] {
  if (rule === null || rule === 'none') return [];
  if (rule.kind === 'count') return when(rule.people === 0, 'quorum_of_nobody', path, { people: 0 });
  const { parts, of, strictly } = rule.share;
  const above = strictly ? parts >= of : parts > of;
  return [
    ...when(above, 'quorum_above_everyone', path, { parts, of }),
    ...when(parts === 0, 'quorum_of_nobody', path, { parts, of })
  ];
}

function aboveSeats(rule: Said<Quorum>, seats: number): Contradiction[] {
  if (rule === null || rule === 'none' || rule.kind !== 'count') return [];
  const ofSeats = rule.of === 'seats' || rule.of === 'filled_seats';
  return when(ofSeats && rule.people > seats, 'quorum_above_seats', 'quorum.bodies', {
    people: rule.people,
    seats
  });
}
