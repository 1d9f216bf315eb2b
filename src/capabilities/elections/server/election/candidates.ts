import type { Category, Finding } from '../../../../kernels/bylaws/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { sortName } from '../../../people/index.ts';
import { categoriesOn, namesById } from '../../../people/server/index.ts';
import { answerOf, type Answer } from '../../rules/election/candidacy.ts';
import { problems } from '../../rules/problems.ts';
import { today } from './today.ts';

export type Candidacy = {
  id: string;
  contestId: string;
  memberId: string;
  name: string;
  namedBy: string | null;
  namedByName: string | null;
  acceptedAt: Date | null;
  declinedAt: Date | null;
  withdrawnAt: Date | null;
  statement: Localized | null;
  findings: Finding[] | null;
  category: Category | null;
  answer: Answer;
};

const rows = (tx: Tx) =>
  tx.db
    .selectFrom('candidacy')
    .select(['id', 'contestId', 'memberId', 'namedBy', 'acceptedAt', 'declinedAt', 'withdrawnAt'])
    .select(['statement', 'findings', 'category'])
    .where('communityId', '=', communityOf(tx).id)
    .orderBy('id');

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

/** In the order of their names, which live with the people. */
async function candidacies(tx: Tx, found: Row[]): Promise<Candidacy[]> {
  const names = await namesById(
    tx,
    found.flatMap(({ memberId, namedBy }) => [memberId, namedBy])
  );
  return found
    .map((row) => ({
      ...(row as unknown as Omit<Candidacy, 'answer' | 'name' | 'namedByName'>),
      name: names.get(row.memberId) ?? '',
      namedByName: names.get(row.namedBy ?? '') ?? null,
      answer: answerOf(row)
    }))
    .sort((a, b) => (sortName(a.name) < sortName(b.name) ? -1 : 1));
}

export async function candidatesIn(tx: Tx, contestIds: string[]): Promise<Candidacy[]> {
  if (!contestIds.length) return [];
  return candidacies(tx, await rows(tx).where('contestId', 'in', contestIds).execute());
}

export async function candidacyOf(tx: Tx, id: string): Promise<Candidacy> {
  const [found] = await candidacies(tx, await rows(tx).where('id', '=', id).execute());
  if (!found) throw problems.no_such_candidacy();
  return found;
}

/** Who was erased since they stood has stepped back: nobody seats a person who is gone. */
export async function stepBackErased(tx: Tx, contestId: string): Promise<void> {
  const standing = (await candidatesIn(tx, [contestId])).filter(({ answer }) => answer === 'accepted');
  const people = await categoriesOn(
    tx,
    standing.map(({ memberId }) => memberId),
    today(tx)
  );
  for (const { id, memberId } of standing)
    if (people.get(memberId)?.erased) await changeCandidacy(tx, id, { withdrawnAt: tx.clock() });
}

export async function changeCandidacy(
  tx: Tx,
  id: string,
  change: {
    acceptedAt?: Date;
    declinedAt?: Date | null;
    withdrawnAt?: Date;
    statement?: string | null;
    findings?: string;
    category?: Category;
  }
): Promise<void> {
  await tx.db
    .updateTable('candidacy')
    .set(change)
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();
}
