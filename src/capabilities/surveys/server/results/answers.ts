import type { Form } from '../../../../kernels/forms/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { sql } from '../../../../platform/db/index.ts';
import type { Answers } from '../../rules/answers.ts';
import { columnsOf, type Column } from '../../rules/results/columns.ts';
import { counted, withCounts } from '../../rules/results/rounds.ts';
import { withTags } from '../../rules/results/tags.ts';
import type { Dataset, Given } from '../../rules/results/dataset.ts';
import { taggedIn, tagsOf } from './tags.ts';

/** All answers ever given, and the dataset of those that count: what was corrected since or kept aside does not. */
export async function answersOf(
  tx: Tx,
  surveyId: string
): Promise<{ dataset: Dataset; everybody: Given[]; firstDay: string; lastDay: string }> {
  const rows = await given(tx, surveyId);
  const known = await columnsFor(tx, surveyId);
  const asGiven = rows.map(({ id, version, counts, answers }): Given => {
    return { id, version: version ?? 0, counts, answers: counted(known, answers as Answers) };
  });
  const [tags, tagged] = [await tagsOf(tx, surveyId), await taggedIn(tx, surveyId)];
  const { columns, everybody } = withTags(known, asGiven, tags, tagged);
  const days = rows.filter(({ counts }) => counts).map(({ day }) => day);
  return {
    dataset: { columns, rows: everybody.filter(({ counts }) => counts) },
    everybody,
    firstDay: days.reduce((first, day) => (day < first ? day : first), days[0] ?? ''),
    lastDay: days.reduce((last, day) => (day > last ? day : last), '')
  };
}

/** The questions of a survey, through all its versions. */
export async function columnsFor(tx: Tx, surveyId: string): Promise<Column[]> {
  const versions = await tx.db
    .selectFrom('surveyVersion')
    .select(['number', 'form'])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .execute();
  return withCounts(
    columnsOf(versions.map(({ number, form }) => ({ number, form: form as unknown as Form })))
  );
}

const given = (tx: Tx, surveyId: string) =>
  tx.db
    .selectFrom('response')
    .leftJoin('surveyVersion as version', (join) =>
      join
        .onRef('version.communityId', '=', 'response.communityId')
        .onRef('version.id', '=', 'response.versionId')
    )
    .select(['response.id', 'version.number as version', 'answers', sql<string>`day::text`.as('day')])
    .select(isCounted().as('counts'))
    .where('response.communityId', '=', communityOf(tx).id)
    .where('response.surveyId', '=', surveyId)
    .orderBy('response.id')
    .execute();

/** Neither kept aside nor corrected by another answer that is not kept aside itself. */
export const isCounted = () => sql<boolean>`
  response.aside is null and not exists (
    select from response later
     where later.community_id = response.community_id and later.survey_id = response.survey_id
       and later.replaces = response.instance_id and later.aside is null)`;
