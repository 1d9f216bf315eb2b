import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { openFile, type StoredFile } from '../../../../platform/files/index.ts';
import { inLanguage, type Localized } from '../../../../platform/localized/index.ts';
import { allow, type Rule } from '../../../../platform/policy/index.ts';
import type { Readable } from 'node:stream';
import type { ListedFile, ListedForm } from '../../rules/intake/openrosa.ts';
import { problems } from '../../rules/problems.ts';

/** Only the key of an interviewer opens these. */
const asCollector: Rule = {
  name: 'surveys.field',
  allows: (actor) => actor.kind === 'token' && actor.purpose === 'collect'
};

/** The forms that a field app can ask with today. `base` is the address that carries its key. */
export function fieldForms(context: Context, base: string): Promise<ListedForm[]> {
  return read(context, async (tx) => {
    allow(tx, asCollector);
    const rows = await newest(tx);
    return rows.map(({ id, surveyId, name, title, version, xformMd5, files }) => ({
      formId: name,
      name: inLanguage(title as Localized, tx.locale),
      version,
      md5: xformMd5,
      downloadUrl: `${base}/forms/${id}`,
      manifestUrl: files ? `${base}/media/${surveyId}` : null
    }));
  });
}

/** A form's own bytes, in the version its list named. */
export function fieldForm(context: Context, versionId: string): Promise<string> {
  return read(context, async (tx) => {
    allow(tx, asCollector);
    const row = await tx.db
      .selectFrom('surveyVersion')
      .select('xform')
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', versionId)
      .executeTakeFirst();
    if (!row) throw problems.no_such_survey();
    return row.xform;
  });
}

/** Pictures, sounds and lists that lie beside a form. */
export function fieldFiles(context: Context, surveyId: string, base: string): Promise<ListedFile[]> {
  return read(context, async (tx) => {
    allow(tx, asCollector);
    const rows = await media(tx, surveyId).orderBy('name').execute();
    return rows.map(({ name, md5 }) => ({
      name,
      md5,
      downloadUrl: `${base}/media/${surveyId}/${encodeURIComponent(name)}`
    }));
  });
}

export function fieldFile(
  context: Context,
  surveyId: string,
  name: string
): Promise<StoredFile & { stream: Readable }> {
  return read(context, async (tx) => {
    allow(tx, asCollector);
    const row = await media(tx, surveyId).where('name', '=', name).executeTakeFirst();
    if (!row) throw problems.no_such_survey();
    return openFile(tx, row.fileId);
  });
}

const media = (tx: Tx, surveyId: string) =>
  tx.db
    .selectFrom('surveyMedia')
    .select(['name', 'md5', 'fileId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId);

const newest = (tx: Tx) =>
  tx.db
    .selectFrom('surveyVersion as version')
    .innerJoin('survey', (join) =>
      join.onRef('survey.communityId', '=', 'version.communityId').onRef('survey.id', '=', 'version.surveyId')
    )
    .innerJoin(
      (eb) =>
        eb
          .selectFrom('surveyPhase')
          .distinctOn('surveyId')
          .select(['communityId', 'surveyId', 'phase'])
          .where('communityId', '=', communityOf(tx).id)
          .orderBy('surveyId')
          .orderBy('number', 'desc')
          .as('last'),
      (join) => join.onRef('last.surveyId', '=', 'version.surveyId')
    )
    .distinctOn('version.surveyId')
    .select(['version.id', 'version.surveyId', 'name', 'title', 'version.version', 'xformMd5'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('surveyMedia')
            .select('name')
            .whereRef('surveyMedia.communityId', '=', 'version.communityId')
            .whereRef('surveyMedia.surveyId', '=', 'version.surveyId')
        )
        .as('files')
    )
    .where('version.communityId', '=', communityOf(tx).id)
    .where('last.phase', '=', 'opened')
    .orderBy('version.surveyId')
    .orderBy('version.number', 'desc')
    .execute();
