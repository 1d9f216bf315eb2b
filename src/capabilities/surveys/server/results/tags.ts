import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { tagsNamed } from '../../rules/results/tags.ts';

export type Tag = { id: string; question: string; name: Localized; answers: number };

/** Inside a reading: which answers have which tags. */
export const taggedIn = (tx: Tx, surveyId: string) =>
  tx.db
    .selectFrom('taggedAnswer')
    .innerJoin('answerTag as tag', (join) =>
      join
        .onRef('tag.communityId', '=', 'taggedAnswer.communityId')
        .onRef('tag.id', '=', 'taggedAnswer.tagId')
    )
    .select(['responseId', 'tagId', 'tag.question'])
    .where('taggedAnswer.communityId', '=', communityOf(tx).id)
    .where('tag.surveyId', '=', surveyId)
    .execute();

/** Inside a reading. */
export async function tagsOf(tx: Tx, surveyId: string, question?: string): Promise<Tag[]> {
  const rows = await tx.db
    .selectFrom('answerTag as tag')
    .leftJoin('taggedAnswer as tagged', (join) =>
      join.onRef('tagged.communityId', '=', 'tag.communityId').onRef('tagged.tagId', '=', 'tag.id')
    )
    .select(['tag.id', 'name', 'question'])
    .select((eb) => eb.fn.count<number>('tagged.responseId').as('answers'))
    .where('tag.communityId', '=', communityOf(tx).id)
    .where('tag.surveyId', '=', surveyId)
    .$if(question !== undefined, (query) => query.where('question', '=', question!))
    .groupBy(['tag.communityId', 'tag.id'])
    .orderBy('tag.madeOn')
    .orderBy('tag.id')
    .execute();
  return rows.map(({ name, answers, ...tag }) => ({
    ...tag,
    answers: Number(answers),
    name: name as Localized
  }));
}

/** Inside a reading: tags of those questions whose tags a release told; before that they are the data team's own. */
export async function tagsTold(tx: Tx, surveyId: string): Promise<Tag[]> {
  const rows = await tx.db
    .selectFrom('surveyReleaseTable as table')
    .innerJoin('surveyRelease as release', (join) =>
      join.onRef('release.communityId', '=', 'table.communityId').onRef('release.id', '=', 'table.releaseId')
    )
    .select('question')
    .distinct()
    .where('table.communityId', '=', communityOf(tx).id)
    .where('release.surveyId', '=', surveyId)
    .execute();
  const told = new Set(rows.map(({ question }) => question));
  return (await tagsOf(tx, surveyId)).filter(({ question }) => told.has(tagsNamed(question)));
}
