import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import type { Calendar } from '../../rules/election/calendar.ts';
import type { Method } from '../../rules/election/method.ts';
import { problems } from '../../rules/problems.ts';

export type Election = Calendar & {
  id: string;
  bodyId: string;
  kind: 'regular' | 'special';
  title: Localized;
  versionId: string;
  meetingId: string | null;
  calledAt: Date;
  cancelledAt: Date | null;
  cancelledBecause: Localized | null;
};

/** `runoff` and `void` go on in another contest. */
export type SettledHow = 'count' | 'acclamation' | 'nobody' | 'runoff' | 'void';

export type Contest = {
  id: string;
  electionId: string;
  position: number;
  title: Localized;
  office: string | null;
  method: Method;
  tie: 'runoff' | 'lot' | 'tenure';
  acclamation: boolean;
  /** The contest whose voters are asked again here: it was even, or its vote was void. */
  runoffOf: string | null;
  seed: string;
  seedCommitment: string;
  voteId: string | null;
  openedAt: Date | null;
  closesAt: Date | null;
  settledAt: Date | null;
  settledHow: SettledHow | null;
};

export const elections = (tx: Tx) =>
  tx.db
    .selectFrom('election')
    .select(['id', 'bodyId', 'kind', 'title', 'versionId', 'meetingId', 'calledAt'])
    .select(['nominationsFrom', 'nominationsUntil', 'noticeOn', 'votingFrom', 'votingUntil', 'takesOfficeOn'])
    .select(['cancelledAt', 'cancelledBecause'])
    .where('communityId', '=', communityOf(tx).id);

export const contests = (tx: Tx) =>
  tx.db
    .selectFrom('contest')
    .select(['id', 'electionId', 'position', 'title', 'office', 'method', 'tie', 'acclamation', 'runoffOf'])
    .select(['seed', 'seedCommitment', 'voteId', 'openedAt', 'closesAt', 'settledAt', 'settledHow'])
    .where('communityId', '=', communityOf(tx).id);

export async function electionOf(tx: Tx, id: string): Promise<Election> {
  const row = await elections(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw problems.no_such_election();
  return row as unknown as Election;
}

/** The election, kept as it is until the command is over; whatever changes one of its parts waits here. */
export async function lockElection(tx: Tx, id: string): Promise<Election> {
  const row = await elections(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw problems.no_such_election();
  return row as unknown as Election;
}

export async function contestsIn(tx: Tx, electionId: string): Promise<Contest[]> {
  const rows = await contests(tx)
    .where('electionId', '=', electionId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows as unknown as Contest[];
}

export async function contestOf(tx: Tx, id: string): Promise<Contest> {
  const row = await contests(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw problems.no_such_contest();
  return row as unknown as Contest;
}

/** The contest and its election, both held still. */
export async function lockContest(tx: Tx, id: string): Promise<{ contest: Contest; election: Election }> {
  const election = await lockElection(tx, (await contestOf(tx, id)).electionId);
  return { contest: await contestOf(tx, id), election };
}

export async function changeContest(
  tx: Tx,
  id: string,
  change: Partial<Omit<Contest, 'title'>>
): Promise<void> {
  await tx.db
    .updateTable('contest')
    .set(change)
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();
}

export function contestSeats(
  tx: Tx,
  contestId: string
): Promise<{ seatId: string; untilOn: string | null }[]> {
  return tx.db
    .selectFrom('contestSeat')
    .select(['seatId', 'untilOn'])
    .where('communityId', '=', communityOf(tx).id)
    .where('contestId', '=', contestId)
    .orderBy('seatId')
    .execute();
}
