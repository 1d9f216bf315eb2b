import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { link, type Knot } from '../../../../platform/thread/index.ts';
import { strandsOfSense } from '../../../sensemaking/server/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { worded, type Texts } from '../../rules/wording.ts';
import { lockClause } from './rows.ts';
import { sourceNamed } from './sourceNamed.ts';

export const groundKinds = ['theme', 'priority', 'finding', 'quote', 'figure', 'document'] as const;
export type GroundKind = (typeof groundKinds)[number];

export type NewGround = {
  id: string;
  kind: GroundKind;
  what: Texts;
  source: string;
  address?: string | null;
  /** Where it stands in another room: a theme, a finding. */
  from?: Knot | null;
  /** The release that a figure was read in. */
  releaseId?: string | null;
};

export type Ground = {
  id: string;
  clauseId: string;
  kind: GroundKind;
  what: Localized;
  source: string;
  address: string | null;
  /** Its source was withdrawn: the end of the thread stays, without the words. */
  withdrawn: boolean;
  withdrawnBecause: string | null;
};

/** Ties a clause to what people said or what is known. Sent twice it is tied once. */
export function addGround(context: Context, clauseId: string, ground: NewGround): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.ground);
    await lockClause(tx, clauseId);
    const what = worded(ground.what, tx.locale);
    if (!what) throw problems.text_missing();
    const { id, kind, source, address, from, releaseId = null } = ground;
    const added = await insertOnce(tx, 'clauseGround', {
      ...{ communityId: communityOf(tx).id, id, clauseId, kind, source, address: address || null },
      ...{ what: JSON.stringify(what), fromKind: from?.kind ?? null, fromId: from?.id ?? null, releaseId },
      addedAt: tx.clock(),
      addedBy: memberOf(tx.actor)
    });
    if (!added) return;
    const end = from ?? { kind: 'clause_ground', id };
    await link(tx, end, from ? 'is_answered_by' : 'supports', { kind: 'clause', id: clauseId });
    await remember(tx, 'charters.ground_added', { clauseId, groundId: id });
  });
}

/** Takes back what turned out not to belong here. */
export function takeBackGround(context: Context, clauseId: string, id: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.ground);
    await lockClause(tx, clauseId);
    const { numUpdatedRows } = await tx.db
      .updateTable('clauseGround')
      .set({ takenBackAt: tx.clock() })
      .where('communityId', '=', communityOf(tx).id)
      .where('clauseId', '=', clauseId)
      .where('id', '=', id)
      .where('takenBackAt', 'is', null)
      .executeTakeFirst();
    if (!numUpdatedRows) throw problems.no_such_thing();
    await remember(tx, 'charters.ground_taken_back', { clauseId, groundId: id });
  });
}

/**
 * A quote or a theme was withdrawn where it came from, perhaps long after we printed it: from now on its words are
 * shown nowhere, and the end of the thread says that it was withdrawn. For whoever keeps evidence, and for the room
 * it came from.
 */
export function withdrawSource(context: Context, from: Knot, because: string): Promise<number> {
  return transact(context, async (tx) => {
    allow(tx, may.ground);
    if (!because.trim()) throw problems.reason_missing();
    const rows = await tx.db
      .updateTable('clauseGround')
      .set({ withdrawnAt: tx.clock(), withdrawnBecause: because.trim() })
      .where('communityId', '=', communityOf(tx).id)
      .where((eb) =>
        eb.or([
          eb.and([eb('fromKind', '=', from.kind), eb('fromId', '=', from.id)]),
          eb.and([eb.val(from.kind === 'clause_ground'), eb('id', '=', from.id)])
        ])
      )
      .where('withdrawnAt', 'is', null)
      .returning('id')
      .execute();
    if (rows.length) await remember(tx, 'charters.source_withdrawn', { ...from, grounds: rows.length });
    return rows.length;
  });
}

/** What these clauses rest on, in the order it was added; withdrawn words are gone. */
export async function groundsOf(tx: Tx, clauseIds: string[]): Promise<Ground[]> {
  if (!clauseIds.length) return [];
  const rows = await tx.db
    .selectFrom('clauseGround')
    .select(['id', 'clauseId', 'kind', 'what', 'source', 'address', 'withdrawnAt', 'withdrawnBecause'])
    .select(['fromKind', 'fromId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('clauseId', 'in', clauseIds)
    .where('takenBackAt', 'is', null)
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
  const gone = await goneAtSource(tx, rows);
  const sources = await Promise.all(rows.map((row) => sourceNamed(tx, row)));
  return rows.map(({ fromKind: _, fromId: __, ...row }, at) =>
    asGround({ ...row, source: sources[at]! }, gone.has(row.id))
  );
}

type Row = Omit<Ground, 'kind' | 'what' | 'withdrawn'> & {
  kind: string;
  what: unknown;
  withdrawnAt: Date | null;
};

function asGround({ withdrawnAt, ...row }: Row, gone: boolean): Ground {
  const withdrawn = withdrawnAt !== null || gone;
  return {
    ...row,
    withdrawn,
    kind: row.kind as GroundKind,
    what: (withdrawn ? { from: 'es', revision: 1, texts: {} } : row.what) as Localized,
    address: withdrawn ? null : row.address
  };
}

/** Of these grounds, those whose words may no longer be read where they came from. */
export async function goneAmong(tx: Tx, ids: string[]): Promise<Set<string>> {
  if (!ids.length) return new Set();
  const rows = await tx.db
    .selectFrom('clauseGround')
    .select(['id', 'fromKind', 'fromId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', 'in', ids)
    .execute();
  return goneAtSource(tx, rows);
}

const IN_SENSE = ['theme', 'priority', 'card', 'statement'];

/** Grounds whose source in the room of sense-making may no longer be read: a quote whose consent was taken back. */
async function goneAtSource(
  tx: Tx,
  rows: { id: string; fromKind: string | null; fromId: string | null }[]
): Promise<Set<string>> {
  const tied = rows.filter(({ fromKind }) => fromKind && IN_SENSE.includes(fromKind));
  const knots = tied.map(({ fromKind, fromId }) => ({ kind: fromKind!, id: fromId! }));
  const found = knots.length ? await strandsOfSense(tx, knots) : [];
  const readable = new Set(found.filter(({ text }) => text !== null).map(({ id }) => id));
  return new Set(tied.filter(({ fromId }) => !readable.has(fromId!)).map(({ id }) => id));
}
