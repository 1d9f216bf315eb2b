import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { counted, type Count, type Counted } from '../../rules/signing.ts';
import { may } from '../../rules/policy.ts';

/** How many signed on, by place and kind. A handful of rows, however many they are. Public. */
export function signOnCounts(context: Context, charterId: string): Promise<Counted> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const rows = await tx.db
      .selectFrom('signOnCount')
      .select(['place', 'kind', 'how', 'many'])
      .where('communityId', '=', communityOf(tx).id)
      .where('charterId', '=', charterId)
      .execute();
    return counted(rows as Count[]);
  });
}

export type Listed = { id: string; name: string; place: string };
const WALL = 60;

/** Those who want to be seen, by name: a page of the wall, and the name it goes on after. Public. */
export function wallOf(
  context: Context,
  charterId: string,
  { kind, after = '' }: { kind: 'person' | 'organization'; after?: string }
): Promise<{ names: Listed[]; next: string | null }> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const names = (await listed(tx, charterId)
      .where('kind', '=', kind)
      .where('name', '>', after)
      .limit(WALL + 1)
      .execute()) as Listed[];
    return { names: names.slice(0, WALL), next: names.length > WALL ? names[WALL - 1]!.name : null };
  });
}

/** Every organization that wants to be seen, for the press. */
export async function everyOrganization(tx: Tx, charterId: string): Promise<Listed[]> {
  return (await listed(tx, charterId).where('kind', '=', 'organization').execute()) as Listed[];
}

const listed = (tx: Tx, charterId: string) =>
  tx.db
    .selectFrom('signOn')
    .select(['id', 'name', 'place'])
    .where('communityId', '=', communityOf(tx).id)
    .where('charterId', '=', charterId)
    .where('listed', '=', true)
    .where('hiddenOn', 'is', null)
    .orderBy('name');
