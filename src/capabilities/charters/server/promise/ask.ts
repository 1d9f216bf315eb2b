import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { link } from '../../../../platform/thread/index.ts';
import type { Answer } from '../../rules/commitment.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { worded, type Texts } from '../../rules/wording.ts';
import { charterOfClause } from '../draft/rows.ts';
import { editionIfAny } from '../ratify/edition.ts';
import { today } from '../today.ts';
import { institutionOf } from './institutions.ts';

export type Asking = { institutionId: string; clauses: { commitmentId: string; clauseId: string }[] };

/** Puts clauses of a ratified charter to an institution. Until it answers the board says so. Twice is once. */
export function askForAnswer(context: Context, { institutionId, clauses }: Asking): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.follow);
    await institutionOf(tx, institutionId);
    for (const { commitmentId, clauseId } of clauses) {
      await refuseUnratified(tx, clauseId);
      const row = { communityId: communityOf(tx).id, id: commitmentId, clauseId, institutionId };
      const asked = { ...row, askedOn: today(tx), askedBy: memberOf(tx.actor) };
      if (!(await insertOnce(tx, 'commitment', asked))) continue;
      await link(tx, { kind: 'clause', id: clauseId }, 'was_put_to', {
        kind: 'commitment',
        id: commitmentId
      });
      await remember(tx, 'charters.asked', { commitmentId, clauseId, institutionId });
    }
  });
}

/** Only what everybody said yes to is asked of others. */
async function refuseUnratified(tx: Tx, clauseId: string): Promise<void> {
  const edition = await editionIfAny(tx, await charterOfClause(tx, clauseId));
  const ratified = edition?.text.domains.some(({ clauses }) => clauses.some(({ id }) => id === clauseId));
  if (!ratified) throw problems.not_ratified();
}

export type Answering = {
  answer: Answer;
  words: Texts;
  saidWhere: string;
  saidOn: string;
  /** Who answers for it on their side. */
  owner: string | null;
};

/** Writes down what an institution answered, in its own words and where it said so. The newest answer stands. */
export function noteAnswer(context: Context, commitmentId: string, answering: Answering): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.follow);
    await lockCommitment(tx, commitmentId);
    const words = worded(answering.words, tx.locale);
    if (!words) throw problems.text_missing();
    if (answering.saidOn > today(tx)) throw problems.closes_too_early();
    const communityId = communityOf(tx).id;
    const { last } = await tx.db
      .selectFrom('commitmentAnswer')
      .select((eb) => eb.fn.max('number').as('last'))
      .where('communityId', '=', communityId)
      .where('commitmentId', '=', commitmentId)
      .executeTakeFirstOrThrow();
    const { answer, saidWhere, saidOn, owner } = answering;
    await tx.db
      .insertInto('commitmentAnswer')
      .values({
        ...{ communityId, commitmentId, number: (last ?? 0) + 1, answer, saidWhere, saidOn },
        ...{ words: JSON.stringify(words), notedAt: tx.clock(), notedBy: memberOf(tx.actor) }
      })
      .execute();
    if (owner?.trim()) await keepOwner(tx, commitmentId, owner.trim());
    await remember(tx, 'charters.answered', { commitmentId, answer });
  });
}

const keepOwner = (tx: Tx, id: string, owner: string) =>
  tx.db
    .updateTable('commitment')
    .set({ owner })
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();

export async function lockCommitment(tx: Tx, id: string): Promise<void> {
  const row = await tx.db
    .selectFrom('commitment')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw problems.no_such_thing();
}
