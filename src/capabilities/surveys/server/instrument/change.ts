import type { Definition } from '../../../../kernels/forms/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Found, Whole } from '../../rules/instrument/reading.ts';
import { staleAfter, type Stale } from '../../rules/instrument/stale.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { draftOf, firstDefinition, lockSurvey, type Draft } from './draft.ts';
import { checkedApart } from './readApart.ts';
import { keepState, stateAt } from './states.ts';
import type { Survey } from './surveys.ts';

/**
 * A change of the questions by somebody who saw them at a revision. `touches` is what the change is about: where
 * somebody else changed the same since, both are kept, this one aside.
 */
export type Edit = {
  seen: number;
  /** A word for what is done: "label", "moved", "imported". */
  what: string;
  touches: (definition: Definition) => unknown;
  change: (definition: Definition) => Definition;
  stale?: (stale: Stale) => Stale;
};

export type Kept =
  | { kept: 'draft'; revision: number; whole: Whole; warnings: Found[] }
  | { kept: 'aside'; id: string }
  | { kept: null; errors: Found[] };

export function changeDraft(context: Context, surveyId: string, edit: Edit): Promise<Kept> {
  return transact(context, async (tx) => {
    allow(tx, may.design);
    await lockSurvey(tx, surveyId);
    const { survey, draft } = await draftOf(tx, surveyId);
    const base = edit.seen === draft.revision ? draft : await seenDraft(tx, survey, edit.seen);
    const clash = !same(edit.touches(base.definition), edit.touches(draft.definition));
    const from = clash ? base : draft;
    const { errors, warnings, whole } = await checkedApart(edit.change(from.definition), survey.name);
    if (!whole) return { kept: null, errors };
    const followed = staleAfter(from.definition, whole.definition, from.stale);
    const next = { definition: whole.definition, stale: edit.stale?.(followed) ?? followed };
    const is = same(edit.touches(next.definition), edit.touches(draft.definition));
    const all = same(next, { definition: draft.definition, stale: draft.stale });
    // Sent twice, or by two people alike: it is there already.
    if (clash ? is : all) return { kept: 'draft', revision: draft.revision, whole, warnings };
    if (clash) return { kept: 'aside', id: await putAside(tx, surveyId, edit, next) };
    const revision = await put(tx, surveyId, draft.revision, edit.what, next);
    return { kept: 'draft', revision, whole, warnings };
  });
}

async function seenDraft(tx: Tx, survey: Survey, seen: number): Promise<Pick<Draft, 'definition' | 'stale'>> {
  if (seen === 0) return { definition: await firstDefinition(tx, survey), stale: {} };
  const state = await stateAt(tx, survey.id, seen);
  if (!state) throw problems.draft_changed();
  return state;
}

type Next = { definition: Definition; stale: Stale };

/** The draft from now on. */
export async function put(
  tx: Tx,
  surveyId: string,
  before: number,
  what: string,
  { definition, stale }: Next
): Promise<number> {
  const revision = before + 1;
  const kept = {
    definition: JSON.stringify(definition),
    stale: JSON.stringify(stale),
    revision,
    changedAt: tx.clock(),
    changedBy: memberOf(tx.actor)
  };
  await tx.db
    .insertInto('surveyDraft')
    .values({ communityId: communityOf(tx).id, surveyId, ...kept })
    .onConflict((conflict) => conflict.columns(['communityId', 'surveyId']).doUpdateSet(kept))
    .execute();
  await keepState(tx, surveyId, { revision, base: before, what, definition, stale });
  await remember(tx, 'surveys.draft_changed', { surveyId, revision, what });
  return revision;
}

async function putAside(tx: Tx, surveyId: string, { seen, what }: Edit, next: Next): Promise<string> {
  const id = await keepState(tx, surveyId, { revision: null, base: seen, what, ...next });
  await remember(tx, 'surveys.draft_kept_aside', { surveyId, stateId: id });
  return id;
}

/** Whether two states say the same. The line a question came from is no part of it: others move it. */
const same = (one: unknown, other: unknown): boolean => told(one) === told(other);
const told = (state: unknown): string | undefined =>
  JSON.stringify(state, (key, value: unknown) =>
    key === 'row' && typeof value === 'number' ? undefined : value
  );
