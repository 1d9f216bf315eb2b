import type { Readable } from 'node:stream';
import { isXmlProblem, parseXml, type Form } from '../../../../kernels/forms/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, sql } from '../../../../platform/db/index.ts';
import { openFile, type StoredFile } from '../../../../platform/files/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { languageFor } from '../../rules/answering/languages.ts';
import type { Mode } from '../../rules/answers.ts';
import type { Aside } from '../../rules/intake/fitting.ts';
import type { Objection } from '../../rules/intake/judging.ts';
import { readBack, readBare, type ReadLine } from '../../rules/intake/readBack.ts';
import { flagsOf, type Flag, type Stand } from '../../rules/intake/quality.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { besideForm } from './besideForm.ts';
import { lookedAt } from './desk.ts';

/** One set of answers in words. Of a version that is none of ours there are only the names of its questions. */
export type OneAnswer = {
  id: string;
  mode: Mode;
  day: string;
  seconds: number | null;
  aside: Aside | null;
  isOurs: boolean;
  /** Why it stands out, whether or not somebody looked; and who looked and let it stand. */
  flags: Flag[];
  stand: Stand | null;
  lines: ReadLine[];
  /** The files that came; others are still on somebody's phone. */
  files: string[];
};

/** For the data team, who decide whether it counts. */
export function oneAnswer(context: Context, surveyId: string, responseId: string): Promise<OneAnswer> {
  return read(context, async (tx) => {
    allow(tx, may.analyze);
    const { form, xml, objections, versionId, ...row } = await found(tx, surveyId, responseId);
    const root = parseXml(xml);
    const { all, stands } = await lookedAt(tx, surveyId);
    const isOurs = versionId !== null && form !== null && !isXmlProblem(root);
    return {
      ...row,
      ...{ mode: row.mode as Mode, aside: row.aside as Aside | null, isOurs },
      flags: flagsOf(all.filter((one) => !one.aside)).get(responseId) ?? [],
      stand: stands.get(responseId) ?? null,
      files: await filesOf(tx, responseId),
      lines: isOurs
        ? readBack(form, root, {
            objections: (objections ?? []) as Objection[],
            language: languageIn(form, tx.locale),
            beside: await besideForm(tx, surveyId, form)
          })
        : isXmlProblem(root)
          ? []
          : readBare(root)
    };
  });
}

const languageIn = (form: Form, locale: string): string =>
  languageFor(Object.keys(form.languages), locale, form.language);

/** A photo or a recording that came with answers. */
export function answerFile(
  context: Context,
  responseId: string,
  name: string
): Promise<StoredFile & { stream: Readable }> {
  return read(context, async (tx) => {
    allow(tx, may.analyze);
    const row = await files(tx, responseId).where('name', '=', name).executeTakeFirst();
    if (!row?.fileId) throw problems.no_such_file();
    return openFile(tx, row.fileId);
  });
}

const filesOf = async (tx: Tx, responseId: string): Promise<string[]> =>
  (await files(tx, responseId).where('fileId', 'is not', null).execute()).map(({ name }) => name);

const files = (tx: Tx, responseId: string) =>
  tx.db
    .selectFrom('responseFile')
    .select(['name', 'fileId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('responseId', '=', responseId);

async function found(tx: Tx, surveyId: string, responseId: string) {
  const row = await tx.db
    .selectFrom('response')
    .leftJoin('surveyVersion as version', (join) =>
      join
        .onRef('version.communityId', '=', 'response.communityId')
        .onRef('version.id', '=', 'response.versionId')
    )
    .select(['response.id', 'mode', 'seconds', 'aside', 'xml', 'objections', 'versionId', 'form'])
    .select(sql<string>`day::text`.as('day'))
    .where('response.communityId', '=', communityOf(tx).id)
    .where('response.surveyId', '=', surveyId)
    .where('response.id', '=', responseId)
    .executeTakeFirst();
  if (!row) throw problems.no_such_answer();
  return { ...row, form: row.form as Form | null };
}
