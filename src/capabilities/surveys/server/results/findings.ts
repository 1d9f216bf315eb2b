import type { QueryCreator } from 'kysely';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, sql, type DB } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import type { FindingWords, Measure, Subject } from '../../rules/results/findings.ts';
import { surveysOf } from '../instrument/surveys.ts';

/**
 * One thing that a survey found, as everybody may read it: protected, weighted, of the newest release that told it.
 * `value`, `low` and `high` of a share are fractions of 1; `low` and `high` are null where the error is unknown.
 * `answers` is about how many stand behind it. In the thread its knot is `{ kind: 'finding', id }`.
 */
export type Finding = {
  id: string;
  surveyId: string;
  survey: Localized;
  /** The release it was told in, and the days its answers are from. */
  wave: { releaseId: string; number: number; releasedOn: string; firstDay: string; lastDay: string };
  weighted: boolean;
  measure: Measure;
  question: string;
  option: string | null;
  /** In all languages of the survey. `words.subgroup` is null for everybody. */
  words: FindingWords;
  subgroup: { question: string; answer: string } | null;
  value: number;
  low: number | null;
  high: number | null;
  answers: number;
};

/** What the surveys found, of one survey or of all that the reader may see; what nobody released is not found. */
export function findingsOf(context: Context, surveyId?: string): Promise<Finding[]> {
  return read(context, async (tx) => {
    const seen = (await surveysOf(tx)).map(({ id }) => id).filter((id) => !surveyId || id === surveyId);
    if (!seen.length) return [];
    const rows = await latest(tx).where('finding.surveyId', 'in', seen).execute();
    return rows.map(findingOf);
  });
}

/** Inside a reading; null where nothing of the kind was ever told to whoever asks. */
export async function findingById(tx: Tx, id: string): Promise<Finding | null> {
  const row = await latest(tx).where('finding.id', '=', id).executeTakeFirst();
  if (!row) return null;
  return (await surveysOf(tx)).some((survey) => survey.id === row.surveyId) ? findingOf(row) : null;
}

/** Each finding with its newest figure. */
const latest = (tx: Tx) =>
  tx.db
    .with('newest', newestFigures(communityOf(tx).id))
    .selectFrom('surveyFinding as finding')
    .innerJoin('newest', 'newest.findingId', 'finding.id')
    .innerJoin('survey', (join) =>
      join.onRef('survey.communityId', '=', 'finding.communityId').onRef('survey.id', '=', 'finding.surveyId')
    )
    .select([
      'finding.id',
      'finding.surveyId',
      'survey.title',
      'measure',
      'question',
      'option',
      'by',
      'among'
    ])
    .select(['words', 'value', 'low', 'high', 'newest.answers', 'releaseId', 'number', 'weighted'])
    .select(['releasedOn', 'firstDay', 'lastDay'])
    .where('finding.communityId', '=', communityOf(tx).id)
    .orderBy('finding.id');

const newestFigures = (communityId: string) => (tables: QueryCreator<DB>) =>
  tables
    .selectFrom('surveyFindingFigure as figure')
    .innerJoin('surveyRelease as release', (join) =>
      join
        .onRef('release.communityId', '=', 'figure.communityId')
        .onRef('release.id', '=', 'figure.releaseId')
    )
    .distinctOn('figure.findingId')
    .select(['findingId', 'value', 'low', 'high', 'figure.answers', 'release.id as releaseId', 'number'])
    .select(['releasedOn', 'firstDay', 'lastDay'])
    .select(sql<boolean>`release.settings->'weighing'->>'state' = 'weighted'`.as('weighted'))
    .where('figure.communityId', '=', communityId)
    .orderBy('figure.findingId')
    .orderBy('release.number', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof latest>['execute']>>[number];

function findingOf(row: Row): Finding {
  const { by, among, option, title, releaseId, number, releasedOn, firstDay, lastDay, ...rest } = row;
  const subject = row as unknown as Subject;
  return {
    ...rest,
    survey: title as Localized,
    wave: { releaseId, number, releasedOn, firstDay, lastDay },
    measure: subject.measure,
    words: rest.words as unknown as FindingWords,
    option: option || null,
    subgroup: by ? { question: by, answer: among } : null
  };
}
