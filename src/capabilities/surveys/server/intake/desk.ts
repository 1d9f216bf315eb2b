import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Aside } from '../../rules/intake/fitting.ts';
import { flagsOf, toLookAt, type Flag, type Stand } from '../../rules/intake/quality.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { arrivedFor, lock, refuseShort, type Desk } from './looking.ts';
import { standsOf } from './stands.ts';

export type { Desk } from './looking.ts';

/** `flags`: what still waits to be looked at. `stands`: what somebody looked at, and it is fine as it is. */
export type OnTheDesk = { all: Desk[]; flags: Map<string, Flag[]>; stands: Map<string, Stand> };

/** Everything that arrived, what is kept aside and why, and what a rule asks to look at once more. */
export function onTheDesk(context: Context, surveyId: string): Promise<OnTheDesk> {
  return read(context, async (tx) => {
    allow(tx, may.analyze);
    return lookedAt(tx, surveyId);
  });
}

/** Inside a reading of the data team. */
export async function lookedAt(tx: Tx, surveyId: string): Promise<OnTheDesk> {
  const [all, stands] = [await arrivedFor(tx, surveyId), await standsOf(tx, surveyId)];
  return { all, stands, flags: toLookAt(flagsOf(all.filter(({ aside }) => !aside)), stands) };
}

/** What was kept aside counts from now on: somebody looked, and says why. Only where the version is ours. */
export const countAnyway = (context: Context, responseId: string, why: string): Promise<void> =>
  judge(context, responseId, { from: (aside) => aside !== null, to: null, why });

/** A test, a joke, a copy: it does not count, and is not deleted. */
export const strike = (context: Context, responseId: string, why: string): Promise<void> =>
  judge(context, responseId, { from: (aside) => aside !== 'struck', to: 'struck', why });

type Judgment = { from: (aside: string | null) => boolean; to: Aside | null; why: string };

function judge(context: Context, responseId: string, { from, to, why }: Judgment): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.analyze);
    refuseShort(why);
    const row = await lock(tx, responseId);
    if (!from(row.aside)) return;
    if (!to && !row.versionId) throw problems.version_missing();
    await tx.db
      .updateTable('response')
      .set({ aside: to })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', responseId)
      .execute();
    await remember(tx, to ? 'surveys.struck' : 'surveys.counted_anyway', { responseId, was: row.aside, why });
  });
}
