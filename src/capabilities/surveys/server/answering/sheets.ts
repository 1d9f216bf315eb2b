import { communityOf, memberOf, type Context } from '../../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { namesById } from '../../../people/server/index.ts';
import { may } from '../../rules/policy.ts';
import { findSurvey } from '../instrument/surveys.ts';
import { today } from '../today.ts';

/** That a sheet of this number was typed before, on which day and by whom; null when it was not. */
export type TypedBefore = { day: string; by: string | null } | null;

export function sheetTyped(context: Context, surveyId: string, number: string): Promise<TypedBefore> {
  return read(context, async (tx) => {
    allow(tx, may.collect);
    const row = await tx.db
      .selectFrom('surveySheet')
      .select(['day', 'typedBy'])
      .where('communityId', '=', communityOf(tx).id)
      .where('surveyId', '=', surveyId)
      .where('number', '=', tidy(number))
      .executeTakeFirst();
    if (!row) return null;
    const names = await namesById(tx, row.typedBy ? [row.typedBy] : []);
    return { day: row.day, by: names.get(row.typedBy ?? '') ?? null };
  });
}

/** Notes that a sheet was typed. It says nothing of the answers, and they nothing of it. */
export function noteSheet(context: Context, surveyId: string, number: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.collect);
    await findSurvey(tx, surveyId);
    const [communityId, typedBy] = [communityOf(tx).id, memberOf(tx.actor)];
    await insertOnce(tx, 'surveySheet', {
      communityId,
      surveyId,
      number: tidy(number),
      day: today(tx),
      typedBy
    });
  });
}

/** "No. 12 " and "12" are one sheet. */
const tidy = (number: string): string =>
  number
    .replace(/^\D*(?=\d)/, '')
    .trim()
    .slice(0, 40) || number.slice(0, 40);

/** Opens the page for typing, to those who collect. */
export const mayType = (context: Context, surveyId: string): Promise<void> =>
  read(context, async (tx) => {
    allow(tx, may.collect);
    await findSurvey(tx, surveyId);
  });
