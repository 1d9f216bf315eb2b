import type { Definition } from '../../../../kernels/forms/index.ts';
import { communityOf, memberOf, type Tx } from '../../../../platform/context/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import type { Stale } from '../../rules/instrument/stale.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';

/** One state of a draft: in its line, or kept aside because somebody else had changed the same before. */
export type State = {
  id: string;
  revision: number | null;
  base: number;
  what: string;
  changedAt: Date;
  changedBy: string | null;
};
export type WholeState = State & { definition: Definition; stale: Stale };

/** So many are kept of each survey. */
const KEPT = 60;

export async function statesOf(tx: Tx, surveyId: string): Promise<State[]> {
  allow(tx, may.design);
  return rows(tx, surveyId).orderBy('id', 'desc').limit(KEPT).execute();
}

export async function stateOf(tx: Tx, surveyId: string, id: string): Promise<WholeState> {
  allow(tx, may.design);
  const row = await whole(tx, surveyId).where('id', '=', id).executeTakeFirst();
  if (!row) throw problems.no_such_state();
  return stated(row);
}

export async function stateAt(tx: Tx, surveyId: string, revision: number): Promise<WholeState | null> {
  const row = await whole(tx, surveyId).where('revision', '=', revision).executeTakeFirst();
  return row ? stated(row) : null;
}

/** Puts a state down; what is older than the last sixty goes. */
export async function keepState(
  tx: Tx,
  surveyId: string,
  state: Pick<WholeState, 'revision' | 'base' | 'definition' | 'stale' | 'what'>
): Promise<string> {
  const communityId = communityOf(tx).id;
  const id = newId(tx.clock().getTime());
  await tx.db
    .insertInto('surveyDraftState')
    .values({
      ...state,
      communityId,
      id,
      surveyId,
      definition: JSON.stringify(state.definition),
      stale: JSON.stringify(state.stale),
      changedAt: tx.clock(),
      changedBy: memberOf(tx.actor)
    })
    .execute();
  const old = rows(tx, surveyId).clearSelect().select('id').orderBy('id', 'desc').offset(KEPT);
  await tx.db
    .deleteFrom('surveyDraftState')
    .where('communityId', '=', communityId)
    .where('surveyId', '=', surveyId)
    .where('id', 'in', old)
    .execute();
  return id;
}

const rows = (tx: Tx, surveyId: string) =>
  tx.db
    .selectFrom('surveyDraftState')
    .select(['id', 'revision', 'base', 'what', 'changedAt', 'changedBy'])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId);

const whole = (tx: Tx, surveyId: string) => rows(tx, surveyId).select(['definition', 'stale']);

const stated = (row: State & { definition: unknown; stale: unknown }): WholeState => ({
  ...row,
  definition: row.definition as Definition,
  stale: row.stale as Stale
});
