import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Answers, Mode } from '../../rules/answers.ts';
import type { Aside } from '../../rules/intake/fitting.ts';
import type { Objection } from '../../rules/intake/judging.ts';
import { problems } from '../../rules/problems.ts';

/** One set of answers as the data team sees it. */
export type Desk = {
  id: string;
  instanceId: string;
  mode: Mode;
  day: string;
  versionId: string | null;
  seconds: number | null;
  collectorId: string | null;
  answers: Answers;
  replaces: string | null;
  aside: Aside | null;
  filesMissing: number;
  objections: Objection[] | null;
};

export async function arrivedFor(tx: Tx, surveyId: string): Promise<Desk[]> {
  const rows = await tx.db
    .selectFrom('response')
    .select(['id', 'instanceId', 'mode', 'day', 'versionId', 'seconds', 'collectorId', 'answers'])
    .select(['replaces', 'aside', 'objections'])
    .select((eb) =>
      eb
        .selectFrom('responseFile')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('responseFile.communityId', '=', 'response.communityId')
        .whereRef('responseFile.responseId', '=', 'response.id')
        .where('fileId', 'is', null)
        .as('filesMissing')
    )
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .orderBy('day', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row,
    mode: row.mode as Mode,
    aside: row.aside as Aside | null,
    answers: row.answers as Answers,
    objections: row.objections as Objection[] | null,
    filesMissing: Number(row.filesMissing ?? 0)
  }));
}

const SHORTEST_REASON = 3;

/** Whoever judges answers of others says why. */
export function refuseShort(why: string): void {
  if (why.trim().length < SHORTEST_REASON) throw problems.reason_needed();
}

type Locked = { surveyId: string; aside: string | null; versionId: string | null };

export async function lock(tx: Tx, responseId: string): Promise<Locked> {
  const row = await tx.db
    .selectFrom('response')
    .select(['surveyId', 'aside', 'versionId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', responseId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw problems.no_such_answer();
  return row;
}
