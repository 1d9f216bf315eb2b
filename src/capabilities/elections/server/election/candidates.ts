import type { Category, Finding } from '../../../../kernels/bylaws/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { answerOf, type Answer } from '../../rules/election/candidacy.ts';
import { problems } from '../../rules/problems.ts';

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
    .innerJoin('member', (join) =>
      join
        .onRef('member.communityId', '=', 'candidacy.communityId')
        .onRef('member.id', '=', 'candidacy.memberId')
    )
    .leftJoin('member as namer', (join) =>
      join
        .onRef('namer.communityId', '=', 'candidacy.communityId')
        .onRef('namer.id', '=', 'candidacy.namedBy')
    )
    .select(['candidacy.id', 'contestId', 'memberId', 'member.name', 'namedBy', 'namer.name as namedByName'])
    .select(['acceptedAt', 'declinedAt', 'withdrawnAt', 'statement', 'findings', 'candidacy.category'])
    .where('candidacy.communityId', '=', communityOf(tx).id)
    .orderBy('member.sortName')
    .orderBy('candidacy.id');

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

const asCandidacy = (row: Row): Candidacy => ({
  ...(row as unknown as Omit<Candidacy, 'answer'>),
  answer: answerOf(row)
});

export async function candidatesIn(tx: Tx, contestIds: string[]): Promise<Candidacy[]> {
  if (!contestIds.length) return [];
  return (await rows(tx).where('contestId', 'in', contestIds).execute()).map(asCandidacy);
}

export async function candidacyOf(tx: Tx, id: string): Promise<Candidacy> {
  const row = await rows(tx).where('candidacy.id', '=', id).executeTakeFirst();
  if (!row) throw problems.no_such_candidacy();
  return asCandidacy(row);
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
