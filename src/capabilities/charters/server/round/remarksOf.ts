import { communityOf, memberOf, type Tx } from '../../../../platform/context/index.ts';
import { isMember, may as allowed } from '../../../../platform/policy/index.ts';
import { namesById } from '../../../people/server/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';

export type Settled = 'taken_in' | 'declined' | 'put_to_decision' | 'taken_back' | 'not_shown';
export type Remark = {
  id: string;
  roundId: string;
  clauseId: string;
  kind: 'comment' | 'amendment';
  language: string;
  text: string;
  before: string | null;
  after: string | null;
  mine: boolean;
  /** null: a member, to whoever is none; or somebody who gave no name. */
  name: string | null;
  member: boolean;
  /** It waits to be looked at. */
  held: boolean;
  settledAs: Settled | null;
  settledBecause: string | null;
  proposalId: string | null;
  translations: { language: string; text: string | null; after: string | null }[];
};

/** What was said in a round: those that wait for an answer first. What is held is for those who look at it. */
export async function remarksOf(tx: Tx, roundId: string): Promise<Remark[]> {
  const rows = await remarks(tx)
    .where('remark.roundId', '=', roundId)
    .orderBy((eb) => eb('settledAs', 'is not', null))
    .orderBy('saidAt')
    .orderBy('remark.id')
    .limit(1000)
    .execute();
  return shownTo(tx, rows);
}

/** Remarks that nobody has answered, in any round of a charter. */
export async function unsettledOf(tx: Tx, charterId: string): Promise<number> {
  const { many } = await tx.db
    .selectFrom('remark')
    .innerJoin('draftRound', (join) =>
      join
        .onRef('draftRound.communityId', '=', 'remark.communityId')
        .onRef('draftRound.id', '=', 'remark.roundId')
    )
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .where('remark.communityId', '=', communityOf(tx).id)
    .where('draftRound.charterId', '=', charterId)
    .where('settledAs', 'is', null)
    .where('kind', '=', 'amendment')
    .executeTakeFirstOrThrow();
  return Number(many);
}

/** One remark, held still. */
export async function lockRemark(tx: Tx, id: string) {
  const row = await remarks(tx).where('remark.id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw problems.no_such_thing();
  return row;
}

const remarks = (tx: Tx) =>
  tx.db
    .selectFrom('remark')
    .select(['remark.id', 'roundId', 'clauseId', 'kind', 'language', 'text', 'before', 'after'])
    .select(['saidBy', 'saidAs', 'shownAt', 'settledAs', 'settledBecause', 'proposalId'])
    .where('remark.communityId', '=', communityOf(tx).id);

type Row = Awaited<ReturnType<ReturnType<typeof remarks>['execute']>>[number];

async function shownTo(tx: Tx, rows: Row[]): Promise<Remark[]> {
  const inside = isMember(tx.actor) || tx.actor.kind === 'system';
  const looks = allowed(tx, may.round);
  const me = memberOf(tx.actor);
  const seen = rows.filter(
    ({ shownAt, settledAs }) => (shownAt !== null && settledAs !== 'not_shown') || looks
  );
  const names = inside
    ? await namesById(
        tx,
        seen.map(({ saidBy }) => saidBy)
      )
    : new Map<string, string>();
  const translations = await translationsOf(
    tx,
    seen.map(({ id }) => id)
  );
  return seen.map(({ saidBy, saidAs, shownAt, ...row }) => ({
    ...row,
    kind: row.kind as Remark['kind'],
    settledAs: row.settledAs as Settled | null,
    text: row.settledAs === 'taken_back' ? '' : row.text,
    mine: saidBy !== null && saidBy === me,
    name: names.get(saidBy ?? '') ?? saidAs,
    member: saidBy !== null,
    held: shownAt === null && row.settledAs === null,
    translations: translations.get(row.id) ?? []
  }));
}

async function translationsOf(tx: Tx, ids: string[]) {
  const found = new Map<string, Remark['translations']>();
  if (!ids.length) return found;
  const rows = await tx.db
    .selectFrom('remarkTranslation')
    .select(['remarkId', 'language', 'text', 'after'])
    .where('communityId', '=', communityOf(tx).id)
    .where('remarkId', 'in', ids)
    .execute();
  for (const { remarkId, ...row } of rows) found.set(remarkId, [...(found.get(remarkId) ?? []), row]);
  return found;
}
