import type { Definition } from '../../../../kernels/forms/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { inLanguage } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { emptyInstrument } from '../../rules/instrument/empty.ts';
import type { Stale } from '../../rules/instrument/stale.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { findSurvey, type Survey } from './surveys.ts';

/** The questions as they are being written. Revision 0 is what is published, or nothing yet. */
export type Draft = {
  definition: Definition;
  revision: number;
  stale: Stale;
  changedAt: Date | null;
  changedBy: string | null;
};

export async function draftOf(tx: Tx, surveyId: string): Promise<{ survey: Survey; draft: Draft }> {
  allow(tx, may.design);
  const survey = await findSurvey(tx, surveyId);
  const row = await tx.db
    .selectFrom('surveyDraft')
    .select(['definition', 'revision', 'stale', 'changedAt', 'changedBy'])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .executeTakeFirst();
  if (row)
    return { survey, draft: { ...row, definition: row.definition as Definition, stale: row.stale as Stale } };
  const definition = await firstDefinition(tx, survey);
  return { survey, draft: { definition, revision: 0, stale: {}, changedAt: null, changedBy: null } };
}

/** What a draft begins from: what is asked now, or an instrument without questions in the community's languages. */
export async function firstDefinition(tx: Tx, survey: Survey): Promise<Definition> {
  const published = await publishedDefinition(tx, survey.id);
  return (
    published ?? emptyInstrument(survey.name, inLanguage(survey.title, survey.title.from), survey.title.from)
  );
}

export async function publishedDefinition(
  tx: Tx,
  surveyId: string,
  versionId?: string
): Promise<Definition | null> {
  const row = await tx.db
    .selectFrom('surveyVersion')
    .select('definition')
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .$if(versionId !== undefined, (query) => query.where('id', '=', versionId!))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row && versionId) throw problems.no_such_version();
  return (row?.definition as Definition | undefined) ?? null;
}

/** Whoever writes first is first: the survey's row stands for its draft too. */
export const lockSurvey = (tx: Tx, surveyId: string) =>
  tx.db
    .selectFrom('survey')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', surveyId)
    .forUpdate()
    .executeTakeFirst();
