import { dayIn } from '../../../platform/clock/index.ts';
import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import { inLanguage, type Localized } from '../../../platform/localized/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import type { BodyKind } from '../rules/body.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';

/** A group that meets and decides, named in the reader's language. Days are ISO. */
export type Body = {
  id: string;
  kind: BodyKind;
  name: string;
  charge: string | null;
  startedOn: string;
  endedOn: string | null;
};

const ORDER: BodyKind[] = [
  'assembly',
  'guidance',
  'standing_committee',
  'ad_hoc_committee',
  'workgroup',
  'panel'
];

/** The groups of the partnership, the widest first; those that have ended only where asked for. */
export function bodiesOf(context: Context, { ended = false } = {}): Promise<Body[]> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const today = dayIn(communityOf(tx).timeZone, tx.clock());
    const bodies = (await rows(tx).orderBy('startedOn').execute()).map((row) => named(row, tx.locale));
    return bodies
      .filter(({ endedOn }) => ended || endedOn === null || endedOn > today)
      .sort(
        (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.name.localeCompare(b.name, tx.locale)
      );
  });
}

/** The whole partnership as a body. */
export async function assemblyOf(tx: Tx): Promise<{ id: string; name: string }> {
  const row = await rows(tx).where('kind', '=', 'assembly').where('endedOn', 'is', null).executeTakeFirst();
  if (!row) throw problems.no_assembly();
  const { id, name } = named(row, tx.locale);
  return { id, name };
}

/** How groups are called, by their ids, for rooms that hold only those; an id that is no group is not there. */
export async function bodiesNamed(tx: Tx, ids: string[]): Promise<Map<string, Localized>> {
  if (!ids.length) return new Map();
  const found = await rows(tx).where('id', 'in', ids).execute();
  return new Map(found.map(({ id, name }) => [id, name as unknown as Localized]));
}

/** One group, for other rooms that hold its id. */
export async function bodyOf(tx: Tx, id: string): Promise<Body> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw common.not_found();
  return named(row, tx.locale);
}

const rows = (tx: Tx) =>
  tx.db
    .selectFrom('body')
    .select(['id', 'kind', 'name', 'charge', 'startedOn', 'endedOn'])
    .where('communityId', '=', communityOf(tx).id);

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

const named = (row: Row, locale: string): Body => ({
  ...row,
  kind: row.kind as BodyKind,
  name: inLanguage(row.name as unknown as Localized, locale),
  charge: row.charge === null ? null : inLanguage(row.charge as unknown as Localized, locale)
});
