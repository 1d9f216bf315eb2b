import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import type { Charter, Clause, Domain } from '../../rules/charter.ts';
import { problems } from '../../rules/problems.ts';

/** The draft as it stands, domains and clauses in their order; what was dropped is left out. */
export async function charterOf(tx: Tx, id: string): Promise<Charter> {
  const head = await heads(tx).where('id', '=', id).executeTakeFirst();
  if (!head) throw problems.no_such_charter();
  const clauses = await clauseRows(tx, id);
  const rows = await domainRows(tx, id);
  const domains = rows.map(({ id: domainId, name }, index) =>
    asDomain({ id: domainId, name: name as unknown as Localized | null, number: index + 1 }, clauses)
  );
  return { ...asHead(head), domains };
}

/** The same, held still while a command changes it. */
export async function lockCharter(tx: Tx, id: string): Promise<Charter> {
  const row = await tx.db
    .selectFrom('charter')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw problems.no_such_charter();
  return charterOf(tx, id);
}

/** A clause that stands, with the charter it belongs to, held still. */
export async function lockClause(tx: Tx, id: string): Promise<{ charter: Charter; clause: Clause }> {
  const charter = await lockCharter(tx, await charterOfClause(tx, id));
  const clause = charter.domains.flatMap(({ clauses }) => clauses).find((one) => one.id === id);
  if (!clause) throw problems.no_such_clause();
  return { charter, clause };
}

export async function charterOfClause(tx: Tx, id: string): Promise<string> {
  const row = await tx.db
    .selectFrom('clause')
    .select('charterId')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw problems.no_such_clause();
  return row.charterId;
}

export const heads = (tx: Tx) =>
  tx.db
    .selectFrom('charter')
    .select(['id', 'title', 'preamble', 'begunAt'])
    .where('communityId', '=', communityOf(tx).id);

type Head = Awaited<ReturnType<ReturnType<typeof heads>['execute']>>[number];

export const asHead = ({ id, title, preamble }: Head) => ({
  id,
  title: title as unknown as Localized,
  preamble: preamble as unknown as Localized
});

const domainRows = (tx: Tx, charterId: string) =>
  tx.db
    .selectFrom('charterDomain')
    .select(['id', 'name'])
    .where('communityId', '=', communityOf(tx).id)
    .where('charterId', '=', charterId)
    .where('droppedAt', 'is', null)
    .orderBy('position')
    .execute();

const clauseRows = (tx: Tx, charterId: string) =>
  tx.db
    .selectFrom('clause')
    .select(['id', 'domainId', 'text', 'revision', 'wordedAt'])
    .where('communityId', '=', communityOf(tx).id)
    .where('charterId', '=', charterId)
    .where('droppedAt', 'is', null)
    .orderBy('position')
    .execute();

type ClauseRow = Awaited<ReturnType<typeof clauseRows>>[number];

function asDomain(domain: Omit<Domain, 'clauses'>, rows: ClauseRow[]): Domain {
  const own = rows.filter(({ domainId }) => domainId === domain.id);
  const clauses = own.map((row, index) => ({
    ...row,
    text: row.text as unknown as Localized,
    label: `${domain.number}.${index + 1}`
  }));
  return { ...domain, clauses };
}
