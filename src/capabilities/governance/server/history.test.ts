import { expect } from 'vitest';
import { inWorld } from '../../../../tests/world.ts';
import { newId } from '../../../platform/ids/index.ts';
import { teamWithSeat } from './example.ts';
import { leadershipHistory } from './history.ts';
import { seatMember } from './seats.ts';

inWorld('the team remembers its elections, and what is still to come is none yet', async (world) => {
  const { as, people } = world;
  const { seatId } = await teamWithSeat(world);
  await seatMember(as.secretary, {
    id: newId(),
    seatId,
    memberId: people.rosa!,
    from: '2026-01-15',
    until: '2026-07-15'
  });
  await seatMember(as.secretary, {
    id: newId(),
    seatId,
    memberId: people.lupe!,
    from: '2026-07-15',
    until: '2027-01-15'
  });
  await seatMember(as.secretary, { id: newId(), seatId, memberId: people.rosa!, from: '2027-01-15' });
  expect(await leadershipHistory(as.member)).toEqual({
    day: '2026-12-08',
    team: 'Comité de alcance',
    seats: 1,
    terms: { termMonths: 12, staggerMonths: 6 },
    elections: [
      { day: '2026-01-15', seats: 1, newcomers: 1 },
      { day: '2026-07-15', seats: 1, newcomers: 1 }
    ]
  });
});

inWorld('a partnership that has just begun has no history, and a stranger sees none', async ({ as }) => {
  expect(await leadershipHistory(as.member)).toMatchObject({
    team: null,
    seats: 0,
    elections: [],
    terms: null
  });
  await expect(leadershipHistory(as.stranger)).rejects.toMatchObject({ code: 'platform.not_found' });
});
