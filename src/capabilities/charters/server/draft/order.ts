import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { domainIn } from './domains.ts';
import { mayChange } from './reopen.ts';
import { lockCharter, lockClause } from './rows.ts';

/** One place towards the beginning (-1) or the end (1). */
export type Moving = { by: -1 | 1; reopens?: boolean };

/**
 * Moves a clause within its domain. It stays the same clause, with its history and its thread; only its number changes,
 * and ratified texts keep the numbers they were ratified with. At the edge nothing moves.
 */
export function moveClause(context: Context, clauseId: string, { by, reopens }: Moving): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.draft);
    const { charter, clause } = await lockClause(tx, clauseId);
    const { clauses } = domainIn(charter, clause.domainId);
    const other = besideIn(clauses, clauseId, by);
    if (!other) return;
    await mayChange(tx, charter.id, reopens);
    await changePlaces(tx, 'clause', [clauseId, other.id]);
    await remember(tx, 'charters.clause_moved', { charterId: charter.id, clauseId, by });
  });
}

/** Moves a domain with all its clauses. */
export function moveDomain(
  context: Context,
  charterId: string,
  { domainId, by, reopens }: Moving & { domainId: string }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.draft);
    const charter = await lockCharter(tx, charterId);
    domainIn(charter, domainId);
    const other = besideIn(charter.domains, domainId, by);
    if (!other) return;
    await mayChange(tx, charterId, reopens);
    await changePlaces(tx, 'charterDomain', [domainId, other.id]);
    await remember(tx, 'charters.domain_moved', { charterId, domainId, by });
  });
}

const besideIn = <One extends { id: string }>(all: One[], id: string, by: number): One | undefined =>
  all[all.findIndex((one) => one.id === id) + by];

/** No two may stand in one place even for a moment, so the first steps aside to a place that nobody has. */
const ASIDE = 1_000_000;

async function changePlaces(
  tx: Tx,
  table: 'clause' | 'charterDomain',
  [first, second]: [string, string]
): Promise<void> {
  const [one, other] = [await placeOf(tx, table, first), await placeOf(tx, table, second)];
  await put(tx, table, first, one + ASIDE);
  await put(tx, table, second, one);
  await put(tx, table, first, other);
}

async function placeOf(tx: Tx, table: 'clause' | 'charterDomain', id: string): Promise<number> {
  const { position } = await tx.db
    .selectFrom(table)
    .select('position')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return position;
}

const put = (tx: Tx, table: 'clause' | 'charterDomain', id: string, position: number) =>
  tx.db
    .updateTable(table)
    .set({ position })
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();
