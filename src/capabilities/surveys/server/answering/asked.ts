import { sql } from 'kysely';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import type { Phase } from '../../rules/instrument/phase.ts';
import { problems } from '../../rules/problems.ts';
import { findSurvey } from '../instrument/surveys.ts';

/** What somebody sees before the first question. The questions themselves come separately, once and for good. */
export type ToAnswer = {
  id: string;
  name: string;
  title: Localized;
  purpose: Localized | null;
  consent: Localized;
  phase: Phase;
  audience: 'public' | 'members';
  versionId: string;
  version: string;
  /** The languages of the form, as it names them, and the one it begins with. */
  languages: string[];
  language: string;
};

export const toAnswer = (context: Context, surveyId: string): Promise<ToAnswer> =>
  read(context, async (tx) => {
    const { id, name, title, purpose, consent, phase, audience } = await findSurvey(tx, surveyId);
    const { versionId, ...version } = await newestOf(tx, surveyId);
    return { id, name, title, purpose, consent, phase, audience, versionId, ...version };
  });

/** The names of the languages without the form around them, which may be long. */
async function newestOf(tx: Tx, surveyId: string) {
  const row = await tx.db
    .selectFrom('surveyVersion')
    .select([
      'id as versionId',
      'version',
      sql<string>`form ->> 'language'`.as('language'),
      sql<string[]>`array(select json_object_keys(form -> 'languages'))`.as('languages')
    ])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) throw problems.nothing_published();
  // The language a form begins with stands first.
  const languages = row.languages.toSorted(
    (one, other) => Number(other === row.language) - Number(one === row.language)
  );
  return { ...row, languages };
}
