import { append } from '../../../record/server/index.ts';
import { communityOf, memberOf, type Context } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { monthOf } from '../../../../platform/dates/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { contestsIn, lockElection } from './rows.ts';
import { inEveryLanguage } from './said.ts';

/** Calls it off before anybody could vote; the seats are free for another election. It stays in the book. */
export function cancelElection(context: Context, id: string, because: Localized): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.run);
    const election = await lockElection(tx, id);
    if (election.cancelledAt) return;
    const begun = (await contestsIn(tx, id)).some(({ openedAt, settledAt }) => openedAt ?? settledAt);
    if (begun) throw problems.voting_began();
    await tx.db
      .updateTable('election')
      .set({
        cancelledAt: tx.clock(),
        cancelledBy: memberOf(tx.actor),
        cancelledBecause: JSON.stringify(because)
      })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', id)
      .execute();
    await remember(tx, 'elections.cancelled', { electionId: id });
    await append(tx, 'elections.cancelled', {
      title: inEveryLanguage('elections_record_cancelled', (locale) => ({
        month: monthOf(election.votingUntil, locale)
      })),
      election: id
    });
  });
}
