import type { ElectionMethod } from '../../../../kernels/bylaws/index.ts';
import { bodyOf, seatsOf, type Seat } from '../../../governance/server/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { newSecret } from '../../../../platform/secrets/server/index.ts';
import { commitmentTo } from '../../rules/election/lot.ts';
import { methodFor } from '../../rules/election/method.ts';
import { fillings, type Filling } from '../../rules/election/seats.ts';
import type { Calling } from './call.ts';
import type { SeatUp } from './proposal.ts';
import { sentence } from './said.ts';

export type Counting = {
  method: ElectionMethod | 'meek';
  tie: 'runoff' | 'lot' | 'tenure';
  acclamation: boolean;
};

/** One contest for each office, and one for the other seats of the team together. */
export async function addContests(tx: Tx, calling: Calling, up: SeatUp[], counting: Counting): Promise<void> {
  const chosen = new Set(up.map(({ id }) => id));
  const seats = (await seatsOf(tx, calling.bodyId, calling.takesOfficeOn)).filter(({ id }) => chosen.has(id));
  const title = await titlesOf(tx, calling.bodyId);
  for (const [index, filling] of fillings(seats).entries()) {
    const id = newId(tx.clock().getTime());
    const named = { title: JSON.stringify(title(filling, seats)), office: filling.office };
    await addContest(tx, { id, electionId: calling.id, position: index + 1, ...named }, filling, counting);
    await addSeats(
      tx,
      id,
      up.filter(({ id: seatId }) => filling.seatIds.includes(seatId))
    );
  }
}

type Named = { id: string; electionId: string; position: number; title: string; office: string | null };

async function addContest(
  tx: Tx,
  named: Named,
  { seatIds }: Filling,
  { method, ...rest }: Counting
): Promise<void> {
  const seed = newSecret();
  await tx.db
    .insertInto('contest')
    .values({
      ...named,
      ...rest,
      communityId: communityOf(tx).id,
      method: methodFor(method, seatIds.length),
      seed,
      seedCommitment: commitmentTo(seed)
    })
    .execute();
}

export async function addSeats(
  tx: Tx,
  contestId: string,
  seats: { id: string; untilOn: string | null }[]
): Promise<void> {
  const communityId = communityOf(tx).id;
  const rows = seats.map(({ id, untilOn }) => ({ communityId, contestId, seatId: id, untilOn }));
  await tx.db.insertInto('contestSeat').values(rows).execute();
}

/** An office goes by the name of its seat, in every language; the other seats by that of the team. */
async function titlesOf(tx: Tx, bodyId: string) {
  const [en, es] = [
    await bodyOf({ ...tx, locale: 'en' }, bodyId),
    await bodyOf({ ...tx, locale: 'es' }, bodyId)
  ];
  const names = { en: en.name, es: es.name };
  const inEnglish = await seatsOf({ ...tx, locale: 'en' }, bodyId);
  const inSpanish = await seatsOf({ ...tx, locale: 'es' }, bodyId);
  const titleIn = (seats: Seat[], id: string) => seats.find((seat) => seat.id === id)!.title;
  return ({ office, seatIds: [first] }: Filling, _: Seat[]) =>
    office
      ? sentence('elections_contest_office', (locale) => ({
          seat: titleIn(locale === 'en' ? inEnglish : inSpanish, first!)
        }))
      : sentence('elections_contest_seats', (locale) => ({ body: names[locale] }));
}
