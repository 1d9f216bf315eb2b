import { communityOf, memberOf, type Context, type Tx } from '../../../../../platform/context/index.ts';
import { transact } from '../../../../../platform/db/index.ts';
import { newId } from '../../../../../platform/ids/index.ts';
import { allow } from '../../../../../platform/policy/index.ts';
import { remember } from '../../../../../platform/remember/index.ts';
import { may } from '../../../rules/policy.ts';
import { problems } from '../../../rules/problems.ts';
import { sameCross, type CrossAsked } from '../../../rules/results/cross/asked.ts';
import type { CrossMade } from '../../../rules/results/cross/make.ts';
import { findSurvey } from '../../instrument/surveys.ts';
import { today } from '../../today.ts';
import { keepFindings } from '../keepFindings.ts';
import { lockResults } from '../lock.ts';
import { groundOf } from './ground.ts';
import { askedIn } from './kept.ts';
import { draftCross } from './look.ts';

/** Tells a table to everybody and for ever, beside the newest release. Published again it is the same table. */
export function publishCross(context: Context, surveyId: string, asked: CrossAsked): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.analyze);
    await findSurvey(tx, surveyId);
    await lockResults(tx, surveyId);
    const found = await groundOf(tx, surveyId);
    if (!found) throw problems.nothing_released();
    const [communityId, releaseId] = [communityOf(tx).id, found.release.id];
    const before = await publishedOf(tx, surveyId);
    const known = before.find((row) => row.releaseId === releaseId && sameCross(askedIn(row), asked));
    if (known) return { id: known.id };
    // Of other people, whose later answers somebody may know: both together could be solved for a few of them.
    if (before.some((row) => row.releaseId !== releaseId)) throw problems.cross_one_release();
    const made = await draftCross(tx, found, asked);
    if (made.state !== 'told') throw problems[`cross_${made.state}`]();
    const id = newId(tx.clock().getTime());
    const { question, by, within } = asked;
    await tx.db
      .insertInto('surveyCross')
      .values({
        ...{ communityId, id, surveyId, releaseId, question, by },
        ...{ within: within?.question ?? '', among: within?.answer ?? '' },
        ...{ told: JSON.stringify(made.table), kept: JSON.stringify(made.kept) },
        ...{ publishedOn: today(tx), publishedBy: memberOf(tx.actor) }
      })
      .execute();
    if (!within) await keepFindings(tx, { id: releaseId, surveyId }, { tables: [groupsOnly(made)] });
    await remember(tx, 'surveys.cross_published', { surveyId, releaseId, crossId: id });
    return { id };
  });
}

const publishedOf = (tx: Tx, surveyId: string) =>
  tx.db
    .selectFrom('surveyCross')
    .select(['id', 'question', 'by', 'within', 'among', 'releaseId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .execute();

/** What a table finds of its groups; of everybody the release has told it. */
const groupsOnly = ({ table, kept }: Extract<CrossMade, { state: 'told' }>) => ({
  table: { ...table, all: table.all.map(() => null) },
  kept
});
