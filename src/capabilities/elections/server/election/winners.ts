import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { nameInRecord } from '../../../record/server/index.ts';
import { seated } from '../../rules/election/seats.ts';
import type { Candidacy } from './candidates.ts';
import { seatsIn } from './opening.ts';
import type { Contest, Election } from './rows.ts';

export type Settling = { contest: Contest; election: Election };

/** Writes down who takes which seat, in the order in which they were elected. */
export async function keepWinners(
  tx: Tx,
  { contest, election }: Settling,
  elected: Candidacy[]
): Promise<void> {
  const seats = await seatsIn(tx, election, contest.id);
  const taken = seated(elected, seats);
  const rows = elected.flatMap(({ id }, index) => {
    const seat = seats.find((one) => one.id === taken.get(id));
    if (!seat) return [];
    const { id: seatId, untilOn } = seat;
    const place = { place: index + 1, holdingId: newId(tx.clock().getTime()) };
    return {
      communityId: communityOf(tx).id,
      contestId: contest.id,
      candidacyId: id,
      seatId,
      untilOn,
      ...place
    };
  });
  if (rows.length) await tx.db.insertInto('winner').values(rows).execute();
}

/** Names as the book keeps them: commitments that a name can be taken out of, with the person. */
export async function namesInBook(tx: Tx, people: { name: string; memberId: string }[]): Promise<string[]> {
  const names: string[] = [];
  for (const { name, memberId } of people) names.push(await nameInRecord(tx, name, memberId));
  return names;
}
