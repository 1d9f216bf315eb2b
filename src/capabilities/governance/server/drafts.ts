import { contradictions, type Contradiction, type Parameters } from '../../../kernels/bylaws/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import type { Localized } from '../../../platform/localized/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { leadingTo } from '../../../platform/thread/index.ts';
import { clauseOf, type AgreementKind, type Clause } from '../rules/agreement.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { starters } from '../rules/starter/index.ts';
import { contradictionSentence } from './contradictions.ts';
import { understood } from './rules.ts';

/** Opens a draft of the next version, as a copy of the latest. Where one is open already, it is that one. */
export function draftVersion(context: Context, kind: AgreementKind): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.draft);
    const agreementId = await agreementOf(tx, kind);
    const latest = await latestOf(tx, agreementId);
    if (latest && latest.adoptedOn === null) return { id: latest.id };
    const id = newId(tx.clock().getTime());
    await tx.db
      .insertInto('agreementVersion')
      .values({
        communityId: communityOf(tx).id,
        id,
        agreementId,
        number: (latest?.number ?? 0) + 1,
        clauses: JSON.stringify(latest?.clauses ?? []),
        parameters: parametersFor(kind, latest?.parameters),
        draftedBy: memberOf(tx.actor),
        draftedAt: tx.clock()
      })
      .execute();
    await remember(tx, 'governance.drafted', { versionId: id, kind });
    return { id };
  });
}

const parametersFor = (kind: AgreementKind, latest: unknown): string | null =>
  kind === 'bylaws' ? JSON.stringify(latest ?? starters.one_year_terms().parameters) : null;

/** What is saved, and the revision of the draft that its writer saw. */
export type Redraft = {
  versionId: string;
  seen: number;
  clauses?: Clause[];
  summary?: Localized | null;
  parameters?: unknown;
};

/**
 * Saves a draft. Parameters that cannot be read are refused, and so is a contradiction that this change
 * brings in; those that were there before may wait, since mending them can take two steps.
 */
export function redraft(
  context: Context,
  { versionId, seen, ...change }: Redraft
): Promise<{ revision: number }> {
  return transact(context, async (tx) => {
    allow(tx, may.draft);
    const draft = await lockDraft(tx, versionId);
    if (draft.revision !== seen) throw problems.draft_moved();
    const clauses = change.clauses ?? draft.clauses;
    const parameters = change.parameters === undefined ? draft.parameters : understood(change.parameters);
    if (parameters) refuseNewContradictions(tx, parameters, draft.parameters, clauses);
    const revision = draft.revision + 1;
    await tx.db
      .updateTable('agreementVersion')
      .set({
        clauses: JSON.stringify(clauses),
        parameters: parameters && JSON.stringify(parameters),
        revision,
        ...(change.summary !== undefined && { summary: change.summary && JSON.stringify(change.summary) })
      })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', versionId)
      .execute();
    await remember(tx, 'governance.redrafted', { versionId, revision });
    return { revision };
  });
}

/** Gives a draft up. What was adopted stays, and so does what members have been asked to adopt. */
export function dropDraft(context: Context, versionId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.draft);
    await lockDraft(tx, versionId);
    const asked = await leadingTo(tx, { kind: 'agreement_version', id: versionId }, 'would_adopt');
    if (asked.length) throw problems.draft_proposed();
    await tx.db
      .deleteFrom('agreementVersion')
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', versionId)
      .execute()
      .catch(sayProposed);
    await remember(tx, 'governance.draft_dropped', { versionId });
  });
}

const STILL_NAMED = '23503';

/** Somebody is writing a proposal about it, which only their own room knows. */
function sayProposed(error: { code?: string }): never {
  if (error.code === STILL_NAMED) throw problems.draft_proposed();
  throw error;
}

async function agreementOf(tx: Tx, kind: AgreementKind): Promise<string> {
  const communityId = communityOf(tx).id;
  await insertOnce(tx, 'agreement', { communityId, id: newId(tx.clock().getTime()), kind });
  const agreement = tx.db
    .selectFrom('agreement')
    .select('id')
    .where('communityId', '=', communityId)
    .where('kind', '=', kind);
  // Locked, so that two people who open a draft at once open the same one.
  return (await agreement.forUpdate().executeTakeFirstOrThrow()).id;
}

const latestOf = (tx: Tx, agreementId: string) =>
  tx.db
    .selectFrom('agreementVersion')
    .select(['id', 'number', 'adoptedOn', 'clauses', 'parameters'])
    .where('communityId', '=', communityOf(tx).id)
    .where('agreementId', '=', agreementId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

async function lockDraft(tx: Tx, id: string) {
  const draft = await tx.db
    .selectFrom('agreementVersion')
    .select(['adoptedOn', 'revision', 'clauses', 'parameters'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!draft) throw common.not_found();
  if (draft.adoptedOn) throw problems.already_adopted();
  const parameters = draft.parameters === null ? null : understood(draft.parameters);
  return { ...draft, clauses: draft.clauses as unknown as Clause[], parameters };
}

function refuseNewContradictions(
  tx: Tx,
  now: Parameters,
  before: Parameters | null,
  clauses: Clause[]
): void {
  const known = new Set(before ? contradictions(before).map(keyOf) : []);
  const found = contradictions(now).find((one) => !known.has(keyOf(one)));
  if (!found) return;
  const what = contradictionSentence(found, tx.locale);
  throw problems.contradiction({ what, clause: clauseOf(clauses, found.path) ?? '–', path: found.path });
}

const keyOf = ({ code, path }: Contradiction): string => `${code} ${path}`;
