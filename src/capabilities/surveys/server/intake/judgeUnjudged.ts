import { setImmediate } from 'node:timers/promises';
import type { Form } from '../../../../kernels/forms/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { sql, transact } from '../../../../platform/db/index.ts';
import { problems as common } from '../../../../platform/problem/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Beside } from '../../rules/intake/beside.ts';
import { fitted } from '../../rules/intake/fitting.ts';
import { judged } from '../../rules/intake/judging.ts';
import { planOf, type Plan } from '../../rules/intake/plan.ts';
import { isReadable, readSubmission } from '../../rules/intake/submission.ts';
import { lockResults } from '../results/lock.ts';
import { besideForm } from './besideForm.ts';

/** One large survey holds nobody up: the rest is for the next time. */
const MOST_AT_ONCE = 200;

type Waiting = { id: string; surveyId: string; versionId: string; xml: string };
type Asked = { form: Form; plan: Plan; beside: Beside; told: boolean };

/**
 * The job: lays answers that came before they were judged on arrival beside the rules of their form, as many as one
 * time bears. Each is judged once; whatever stops it, the next time goes on. Answers whose earlier results others have
 * read stay as they were counted. Tells how many were judged.
 */
export async function judgeUnjudged(context: Context): Promise<number> {
  if (context.actor.kind !== 'system') throw common.not_allowed({ rule: 'surveys.judge_unjudged' });
  return transact(context, async (tx) => {
    const waiting = await nextWaiting(tx);
    const versions = new Map<string, Asked>();
    for (const one of waiting) {
      if (!versions.has(one.versionId)) versions.set(one.versionId, await askedIn(tx, one));
      await judge(tx, one, versions.get(one.versionId)!);
      await setImmediate(); // whoever asks for a page meanwhile gets it
    }
    if (waiting.length) await remember(tx, 'surveys.judged_later', { answers: waiting.length });
    return waiting.length;
  });
}

/** How many are still to be judged; inside a reading. */
export async function unjudgedIn(tx: Tx, surveyId: string): Promise<number> {
  const { count } = await unjudged(tx)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('surveyId', '=', surveyId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

const unjudged = (tx: Tx) =>
  tx.db
    .selectFrom('response')
    .where('communityId', '=', communityOf(tx).id)
    .where('objections', 'is', null)
    .where('versionId', 'is not', null);

const nextWaiting = (tx: Tx): Promise<Waiting[]> =>
  unjudged(tx)
    .select(['id', 'surveyId', 'xml', sql<string>`version_id`.as('versionId')])
    .orderBy('id')
    .limit(MOST_AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute();

async function askedIn(tx: Tx, { surveyId, versionId }: Waiting): Promise<Asked> {
  const { form: kept } = await tx.db
    .selectFrom('surveyVersion')
    .select('form')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow();
  const form = kept as Form;
  await lockResults(tx, surveyId);
  const release = await tx.db
    .selectFrom('surveyRelease')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .limit(1)
    .executeTakeFirst();
  const beside = await besideForm(tx, surveyId, form);
  return { form, plan: planOf(form), beside, told: release !== undefined };
}

async function judge(tx: Tx, { id, xml }: Waiting, { form, plan, beside, told }: Asked): Promise<void> {
  const read = readSubmission(xml);
  // What cannot be read was never taken in; should there be such a row all the same, it holds nobody up.
  const verdict = isReadable(read) ? judged(form, plan, read.root, beside) : null;
  const refitted = verdict?.notAsked.size && !told && isReadable(read);
  await tx.db
    .updateTable('response')
    .set({
      objections: JSON.stringify(verdict?.objections ?? []),
      ...(refitted && { answers: JSON.stringify(fitted(plan, read.root, verdict.notAsked).answers) })
    })
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .execute();
}
