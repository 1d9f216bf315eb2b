import { contradictions, type Contradiction, type Parameters } from '../../../kernels/bylaws/index.ts';
import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import type { Localized } from '../../../platform/localized/index.ts';
import { allow, may as can } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { leadingTo } from '../../../platform/thread/index.ts';
import { stateOn, type AgreementKind, type Clause, type State } from '../rules/agreement.ts';
import { namesById } from '../../people/server/index.ts';
import { may } from '../rules/policy.ts';
import { understood } from './rules.ts';
import { today } from './today.ts';

/** One version without its text: a line of the history. Days are ISO; `to` is the first day without it. */
export type VersionLine = {
  id: string;
  kind: AgreementKind;
  number: number;
  state: State;
  adoptedOn: string | null;
  adoptedHow: string | null;
  from: string | null;
  to: string | null;
  recordSequence: number | null;
  draftedBy: string | null;
  revision: number;
};

export type Version = VersionLine & {
  clauses: Clause[];
  parameters: Parameters | null;
  summary: Localized | null;
};

/** Every version of every text, newest first. Drafts are for those who write on them, until they are proposed. */
export function versionsOf(context: Context, kind?: AgreementKind): Promise<VersionLine[]> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    let query = lines(tx).orderBy('version.number', 'desc');
    if (kind) query = query.where('agreement.kind', '=', kind);
    const day = today(tx);
    const all = (await named(tx, await query.execute())).map((row) => asLine(row, day));
    const open = await Promise.all(all.map((line) => mayRead(tx, line)));
    return all.filter((_, index) => open[index]);
  });
}

/** The texts in force today, each whole. */
export function inForce(context: Context): Promise<Version[]> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const day = today(tx);
    const query = whole(tx)
      .where('version.inForceFrom', '<=', day)
      .where((eb) => eb.or([eb('version.inForceTo', 'is', null), eb('version.inForceTo', '>', day)]));
    return (await named(tx, await query.execute())).map((row) => asVersion(row, day));
  });
}

/** One version, by its number as people say it. */
export function versionByNumber(context: Context, kind: AgreementKind, number: number): Promise<Version> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    return visible(
      tx,
      await whole(tx)
        .where('agreement.kind', '=', kind)
        .where('version.number', '=', number)
        .executeTakeFirst()
    );
  });
}

/** One version by its id: the draft that is open on somebody's screen. */
export function versionById(context: Context, id: string): Promise<Version> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    return visible(tx, await whole(tx).where('version.id', '=', id).executeTakeFirst());
  });
}

/** Of which text these versions are and which number they have, for rooms that lead to them. */
export async function versionsNamed(
  tx: Tx,
  ids: string[]
): Promise<Map<string, Pick<VersionLine, 'kind' | 'number'>>> {
  if (!ids.length) return new Map();
  const rows = await lines(tx).where('version.id', 'in', ids).execute();
  return new Map(rows.map(({ id, kind, number }) => [id, { kind, number }]));
}

/** What a draft still has to mend before it can come into force. */
export const unmended = ({ parameters }: Version): Contradiction[] =>
  parameters ? contradictions(parameters) : [];

async function visible(tx: Tx, row: Whole | undefined): Promise<Version> {
  const [found] = await named(tx, row ? [row] : []);
  const version = found && asVersion(found, today(tx));
  if (!version || !(await mayRead(tx, version))) throw common.not_found();
  return version;
}

/** What is before the members as a proposal they have to be able to read. */
const mayRead = async (tx: Tx, { id, state }: Pick<VersionLine, 'id' | 'state'>): Promise<boolean> =>
  state !== 'draft' ||
  can(tx, may.draft) ||
  (await leadingTo(tx, { kind: 'agreement_version', id }, 'would_adopt')).length > 0;

const lines = (tx: Tx) =>
  tx.db
    .selectFrom('agreementVersion as version')
    .innerJoin('agreement', (join) =>
      join
        .onRef('agreement.communityId', '=', 'version.communityId')
        .onRef('agreement.id', '=', 'version.agreementId')
    )
    .select(['version.id', 'agreement.kind', 'version.number', 'version.adoptedOn', 'version.adoptedHow'])
    .select(['version.inForceFrom as from', 'version.inForceTo as to', 'version.recordSequence'])
    .select(['version.draftedBy', 'version.revision'])
    .where('version.communityId', '=', communityOf(tx).id)
    .$narrowType<{ kind: AgreementKind }>();

const whole = (tx: Tx) => lines(tx).select(['version.clauses', 'version.parameters', 'version.summary']);

type Line = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];
type Whole = Awaited<ReturnType<ReturnType<typeof whole>['execute']>>[number];

/** Whoever drafted it by their name, which lives with the people. */
async function named<Row extends { draftedBy: string | null }>(tx: Tx, rows: Row[]): Promise<Row[]> {
  const names = await namesById(
    tx,
    rows.map(({ draftedBy }) => draftedBy)
  );
  return rows.map((row) => ({ ...row, draftedBy: names.get(row.draftedBy ?? '') ?? null }));
}

const asLine = (row: Line, day: string): VersionLine => ({ ...row, state: stateOn(row, day) });

const asVersion = (row: Whole, day: string): Version => ({
  ...row,
  state: stateOn(row, day),
  clauses: row.clauses as unknown as Clause[],
  parameters: row.parameters === null ? null : understood(row.parameters),
  summary: row.summary as unknown as Localized | null
});
