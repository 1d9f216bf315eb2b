import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inLanguage } from '../../../../platform/localized/index.ts';
import { newSecret } from '../../../../platform/secrets/server/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { commitmentTo } from '../../rules/election/lot.ts';
import type { Candidacy } from './candidates.ts';
import { addSeats } from './contests.ts';
import { winnersIn } from './find.ts';
import { seatsIn } from './opening.ts';
import { sentence } from './said.ts';
import type { Settling } from './winners.ts';

/** The voters are asked again, between those whom they left even. A second tie goes by lot, so that it ends. */
export async function callRunoff(
  tx: Tx,
  { contest, election }: Settling,
  people: Candidacy[]
): Promise<void> {
  const id = newId(tx.clock().getTime());
  const seed = newSecret();
  const { settledAt: _, settledHow: __, voteId: ___, openedAt: ____, closesAt: _____, ...same } = contest;
  await tx.db
    .insertInto('contest')
    .values({
      ...same,
      communityId: communityOf(tx).id,
      id,
      title: JSON.stringify(
        sentence('elections_contest_runoff', (locale) => ({ title: inLanguage(contest.title, locale) }))
      ),
      tie: 'lot',
      runoffOf: contest.id,
      seed,
      seedCommitment: commitmentTo(seed)
    })
    .execute();
  const taken = new Set((await winnersIn(tx, [contest.id])).map(({ seatId }) => seatId));
  await addSeats(
    tx,
    id,
    (await seatsIn(tx, election, contest.id)).filter((seat) => !taken.has(seat.id))
  );
  await standAgain(tx, id, people);
  await remember(tx, 'elections.runoff_called', { contestId: contest.id, runoffId: id });
}

async function standAgain(tx: Tx, contestId: string, people: Candidacy[]): Promise<void> {
  const now = tx.clock();
  const rows = people.map(({ memberId, statement, category, findings }) => ({
    communityId: communityOf(tx).id,
    id: newId(now.getTime()),
    contestId,
    memberId,
    namedAt: now,
    acceptedAt: now,
    statement: statement && JSON.stringify(statement),
    findings: findings && JSON.stringify(findings),
    category
  }));
  await tx.db.insertInto('candidacy').values(rows).execute();
}
