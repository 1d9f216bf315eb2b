import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inLanguage } from '../../../../platform/localized/index.ts';
import { newSecret } from '../../../../platform/secrets/server/index.ts';
import { commitmentTo } from '../../rules/election/lot.ts';
import type { Candidacy } from './candidates.ts';
import { addSeats } from './contests.ts';
import { winnersIn } from './find.ts';
import { seatsIn } from './opening.ts';
import type { Contest } from './rows.ts';
import { sentence } from './said.ts';
import type { Settling } from './winners.ts';

type Again = { called: 'elections_contest_runoff' | 'elections_contest_again'; tie: Contest['tie'] };

/** A contest that asks the voters again about these people, for the seats that are still free, with a lot of its own. */
export async function contestAgain(
  tx: Tx,
  { contest, election }: Settling,
  people: Candidacy[],
  { called, tie }: Again
): Promise<string> {
  const id = newId(tx.clock().getTime());
  const seed = newSecret();
  const { settledAt: _, settledHow: __, voteId: ___, openedAt: ____, closesAt: _____, ...same } = contest;
  const title = sentence(called, (locale) => ({ title: inLanguage(contest.title, locale) }));
  const own = { id, tie, seed, seedCommitment: commitmentTo(seed), runoffOf: contest.id };
  await tx.db
    .insertInto('contest')
    .values({ ...same, ...own, communityId: communityOf(tx).id, title: JSON.stringify(title) })
    .execute();
  const taken = new Set((await winnersIn(tx, [contest.id])).map(({ seatId }) => seatId));
  const free = (await seatsIn(tx, election, contest.id)).filter((seat) => !taken.has(seat.id));
  await addSeats(tx, id, free);
  await standAgain(tx, id, people);
  return id;
}

async function standAgain(tx: Tx, contestId: string, people: Candidacy[]): Promise<void> {
  if (!people.length) return;
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
