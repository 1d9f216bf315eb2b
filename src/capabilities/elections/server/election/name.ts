import { searchMembers } from '../../../people/server/index.ts';
import { plain } from '../../../people/index.ts';
import {
  asSystem,
  communityOf,
  memberOf,
  type Context,
  type Tx
} from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { refuseUnlessNaming, takeUp } from './answer.ts';
import { askWhoWasNamed } from './letter.ts';
import { lockContest } from './rows.ts';

export type Naming = { id: string; contestId: string; statement?: Localized | null } & (
  | { memberId: string }
  /** A name as the person writes it: whoever may not look into the roll can name only whom they know. */
  | { name: string }
);

/**
 * Names somebody for a contest. Naming oneself is saying yes; others are asked by letter and answer themselves.
 *
 * @param origin where the links of letters lead; without it nobody is written to
 */
export function nameCandidate(
  context: Context,
  naming: Naming,
  origin: string | null = null
): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.name);
    const found = await lockContest(tx, naming.contestId);
    refuseUnlessNaming(tx, found);
    const memberId = 'memberId' in naming ? naming.memberId : await memberNamed(tx, naming.name);
    if (await isThere(tx, naming.id)) return { id: naming.id };
    const added = await insertOnce(tx, 'candidacy', rowOf(tx, naming, memberId));
    if (!added) throw problems.named_already();
    await remember(tx, 'elections.named', { candidacyId: naming.id, contestId: naming.contestId, memberId });
    if (memberId === memberOf(tx.actor)) await takeUp(tx, found, naming.id, naming.statement ?? null);
    else if (origin) await askWhoWasNamed(tx, found, { candidacyId: naming.id, memberId, origin });
    return { id: naming.id };
  });
}

const rowOf = (tx: Tx, { id, contestId }: Naming, memberId: string) => ({
  communityId: communityOf(tx).id,
  id,
  contestId,
  memberId,
  namedBy: memberOf(tx.actor),
  namedAt: tx.clock()
});

/** The one member with exactly this name, accents and capitals aside; two of a name have to be told apart by the secretary. */
async function memberNamed(tx: Tx, name: string): Promise<string> {
  const { rows } = await searchMembers(asSystem(tx), { query: name });
  const same = rows.filter((row) => plain(row.name) === plain(name.trim()));
  if (same.length !== 1) throw problems.name_not_found();
  return same[0]!.id;
}

const isThere = async (tx: Tx, id: string): Promise<boolean> =>
  Boolean(
    await tx.db
      .selectFrom('candidacy')
      .select('id')
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', id)
      .executeTakeFirst()
  );
