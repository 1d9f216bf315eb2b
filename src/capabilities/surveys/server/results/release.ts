import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import type { Release } from '../../rules/results/release.ts';
import { about } from '../../rules/results/told.ts';
import { findSurvey } from '../instrument/surveys.ts';
import { today } from '../today.ts';
import { draftRelease, type Draft } from './draft.ts';
import { keepFindings } from './keepFindings.ts';
import { lockResults } from './lock.ts';

/**
 * Tells what the survey found, to everybody and for ever. Told again without new answers it stays the same release,
 * unless the plan changed; with fewer new answers than the threshold it is refused, since the difference would show
 * who they are.
 */
export function releaseResults(context: Context, surveyId: string): Promise<{ id: string; number: number }> {
  return transact(context, async (tx) => {
    allow(tx, may.analyze);
    await findSurvey(tx, surveyId);
    await lockResults(tx, surveyId);
    const made = await draftRelease(tx, surveyId);
    if (made.blocked) throw problems[made.blocked]({ least: made.plan.threshold });
    if (made.last && made.unchanged) return { id: made.last.id, number: made.last.number };
    const number = (made.last?.number ?? 0) + 1;
    const id = newId(tx.clock().getTime());
    await keep(tx, { id, surveyId, number }, made);
    await keepFindings(tx, { id, surveyId }, made.release!);
    await remember(tx, 'surveys.released', { surveyId, releaseId: id, number });
    return { id, number };
  });
}

type Key = { id: string; surveyId: string; number: number };

async function keep(tx: Tx, { id, surveyId, number }: Key, made: Draft): Promise<void> {
  const communityId = communityOf(tx).id;
  const { dataset, firstDay, lastDay } = made;
  await tx.db
    .insertInto('surveyRelease')
    .values({
      ...{ communityId, id, surveyId, number, firstDay, lastDay },
      releasedOn: today(tx),
      releasedBy: memberOf(tx.actor),
      answers: about(dataset.rows.length),
      settings: JSON.stringify(made.settings),
      counted: dataset.rows.map((row) => row.id)
    })
    .execute();
  await keepTables(tx, id, made.release!);
}

async function keepTables(tx: Tx, releaseId: string, { tables }: Release): Promise<void> {
  if (!tables.length) return;
  await tx.db
    .insertInto('surveyReleaseTable')
    .values(
      tables.map(({ table, kept }, place) => ({
        ...{ communityId: communityOf(tx).id, releaseId, place, question: table.question },
        told: JSON.stringify(table),
        kept: JSON.stringify(kept)
      }))
    )
    .execute();
}
