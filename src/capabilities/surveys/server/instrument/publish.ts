import { createHash } from 'node:crypto';
import type { Definition, Form } from '../../../../kernels/forms/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { nextVersion } from '../../rules/instrument/publishing.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { today } from '../today.ts';
import { readyApart } from './readApart.ts';
import { findSurvey } from './surveys.ts';

export type Version = { id: string; surveyId: string; number: number; version: string };

/** From now on people are asked this. The same instrument again is the same version. */
export function publishVersion(
  context: Context,
  surveyId: string,
  definition: Definition,
  reason: string | null = null
): Promise<Version> {
  return transact(context, async (tx) => {
    allow(tx, may.design);
    const survey = await findSurvey(tx, surveyId);
    await lock(tx, surveyId);
    const before = await latestVersion(tx, surveyId);
    const version = nextVersion(today(tx), before?.version ?? null);
    const same = before && (await readyApart(definition, survey.name, before.version));
    if (same && md5(same.xform) === before.xformMd5) return before;
    const made = await readyApart(definition, survey.name, version);
    if (!made) throw problems.form_broken();
    if (made.circles.length) throw problems.form_loops({ names: made.circles[0]!.join(', ') });
    const row = { id: newId(tx.clock().getTime()), surveyId, number: (before?.number ?? 0) + 1, version };
    await tx.db
      .insertInto('surveyVersion')
      .values({
        ...row,
        communityId: communityOf(tx).id,
        definition: made.definition,
        xform: made.xform,
        xformMd5: md5(made.xform),
        form: made.form,
        reason,
        publishedAt: tx.clock(),
        publishedBy: memberOf(tx.actor)
      })
      .execute();
    await remember(tx, 'surveys.published', { surveyId, version });
    return row;
  });
}

/** What a phone needs in order to ask: the newest version, or the very one that answers were given to. */
export function formOf(
  context: Context,
  surveyId: string,
  versionId?: string
): Promise<Version & { form: Form }> {
  return read(context, async (tx) => {
    await findSurvey(tx, surveyId);
    const row = await versions(tx, surveyId)
      .select('form')
      .$if(versionId !== undefined, (query) => query.where('id', '=', versionId!))
      .executeTakeFirst();
    if (!row) throw problems.nothing_published();
    return { ...row, form: row.form as Form };
  });
}

export const latestVersion = (tx: Tx, surveyId: string) => versions(tx, surveyId).executeTakeFirst();

const versions = (tx: Tx, surveyId: string) =>
  tx.db
    .selectFrom('surveyVersion')
    .select(['id', 'surveyId', 'number', 'version', 'xformMd5'])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .orderBy('number', 'desc')
    .limit(1);

const lock = (tx: Tx, surveyId: string) =>
  tx.db
    .selectFrom('survey')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', surveyId)
    .forUpdate()
    .executeTakeFirst();

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
