import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Phase } from '../../rules/instrument/phase.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';

/** What somebody begins. `id` is the caller's: sent twice it is one survey. */
export type NewSurvey = {
  id: string;
  name: string;
  title: Localized;
  purpose: Localized | null;
  consent: Localized;
  audience: 'public' | 'members';
};

export type Survey = NewSurvey & { phase: Phase; writtenAt: Date };

export function writeSurvey(context: Context, survey: NewSurvey): Promise<string> {
  return transact(context, async (tx) => {
    allow(tx, may.design);
    const known = await rows(tx).where('survey.name', '=', survey.name).executeTakeFirst();
    if (known && known.id !== survey.id) throw problems.name_taken();
    const { title, purpose, consent, ...rest } = survey;
    const added = await insertOnce(tx, 'survey', {
      ...rest,
      communityId: communityOf(tx).id,
      title: JSON.stringify(title),
      purpose: purpose && JSON.stringify(purpose),
      consent: JSON.stringify(consent),
      writtenAt: tx.clock()
    });
    if (added) await remember(tx, 'surveys.written', { surveyId: survey.id });
    return survey.id;
  });
}

/** Members see what is asked; the public sees what is open to it. */
export function surveysOf(context: Context): Promise<Survey[]> {
  return read(context, async (tx) => {
    const all = (await rows(tx).orderBy('survey.writtenAt', 'desc').execute()).map(surveyOf);
    return all.filter((survey) => isSeen(tx, survey));
  });
}

export async function findSurvey(tx: Tx, id: string): Promise<Survey> {
  const row = await rows(tx).where('survey.id', '=', id).executeTakeFirst();
  const survey = row && surveyOf(row);
  if (!survey || !isSeen(tx, survey)) throw problems.no_such_survey();
  return survey;
}

const isSeen = (tx: Tx, { audience, phase }: Survey): boolean =>
  may.design.allows(tx.actor) ||
  (phase !== 'draft' &&
    (audience === 'public' ||
      may.read.allows(tx.actor) ||
      tx.actor.kind === 'device' ||
      tx.actor.kind === 'token' ||
      tx.actor.kind === 'system'));

const rows = (tx: Tx) =>
  tx.db
    .selectFrom('survey')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('surveyPhase')
          .select('phase')
          .whereRef('surveyPhase.communityId', '=', 'survey.communityId')
          .whereRef('surveyPhase.surveyId', '=', 'survey.id')
          .orderBy('number', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue()
    )
    .select(['survey.id', 'name', 'title', 'purpose', 'consent', 'audience', 'writtenAt', 'last.phase'])
    .where('survey.communityId', '=', communityOf(tx).id);

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

const surveyOf = (row: Row): Survey => ({
  ...row,
  audience: row.audience as Survey['audience'],
  title: row.title as Localized,
  purpose: row.purpose as Localized | null,
  consent: row.consent as Localized,
  phase: (row.phase ?? 'draft') as Phase
});
