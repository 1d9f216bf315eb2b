import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Answers, Mode } from '../../rules/answers.ts';
import type { Aside } from '../../rules/intake/fitting.ts';
import type { Objection } from '../../rules/intake/judging.ts';
import { flagsOf, type Flag } from '../../rules/intake/quality.ts';
import { may } from '../../rules/policy.ts';
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

export type OnTheDesk = { all: Desk[]; flags: Map<string, Flag[]> };

/** Everything that arrived, what is kept aside and why, and what a rule asks to look at once more. */
export function onTheDesk(context: Context, surveyId: string): Promise<OnTheDesk> {
  return read(context, async (tx) => {
    allow(tx, may.analyze);
    const all = await arrivedFor(tx, surveyId);
    return { all, flags: flagsOf(all.filter(({ aside }) => !aside)) };
  });
}

/** What was kept aside counts from now on: somebody looked, and says why. Only where the version is ours. */
export const countAnyway = (context: Context, responseId: string, why: string): Promise<void> =>
  judge(context, responseId, { from: (aside) => aside !== null, to: null, why });

/** A test, a joke, a copy: it does not count, and is not deleted. */
export const strike = (context: Context, responseId: string, why: string): Promise<void> =>
  judge(context, responseId, { from: (aside) => aside !== 'struck', to: 'struck', why });

type Judgment = { from: (aside: string | null) => boolean; to: Aside | null; why: string };

function judge(context: Context, responseId: string, { from, to, why }: Judgment): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.analyze);
    if (why.trim().length < SHORTEST_REASON) throw problems.reason_needed();
    const row = await lock(tx, responseId);
    if (!from(row.aside)) return;
    if (!to && !row.versionId) throw problems.version_missing();
    await tx.db
      .updateTable('response')
      .set({ aside: to })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', responseId)
      .execute();
    await remember(tx, to ? 'surveys.struck' : 'surveys.counted_anyway', { responseId, was: row.aside, why });
  });
}

const SHORTEST_REASON = 3;

async function lock(tx: Tx, responseId: string): Promise<{ aside: string | null; versionId: string | null }> {
  const row = await tx.db
    .selectFrom('response')
    .select(['aside', 'versionId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', responseId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw problems.no_such_survey();
  return row;
}

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
