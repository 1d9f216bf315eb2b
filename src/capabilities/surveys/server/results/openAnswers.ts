import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { answerTo, columnNamed, writtenTo } from '../../rules/results/dataset.ts';
import { findSurvey } from '../instrument/surveys.ts';
import { today } from '../today.ts';
import { answersOf } from './answers.ts';
import { keptPlan } from './plan.ts';
import { quotedIn } from './quotes.ts';
import { taggedIn, tagsOf, type Tag } from './tags.ts';

/** What the data team and coders read: words without a person. `mayQuote` where the person said yes to that. */
export type OpenAnswer = {
  responseId: string;
  text: string;
  tags: string[];
  mayQuote: boolean;
  /** What others read of it. */
  quote: { id: string; text: string } | null;
};

/** All answers to one open question, with the tags they have. */
export function openAnswersOf(
  context: Context,
  surveyId: string,
  question: string
): Promise<{ answers: OpenAnswer[]; tags: Tag[] }> {
  return read(context, async (tx) => {
    allow(tx, may.analyze);
    await findSurvey(tx, surveyId);
    const { dataset } = await answersOf(tx, surveyId);
    const column = columnNamed(dataset.columns, question);
    if (column?.kind !== 'text') throw problems.no_such_answer();
    const { quoting } = await keptPlan(tx, surveyId, dataset.columns);
    const consent = quoting && columnNamed(dataset.columns, quoting.question);
    const tagged = Map.groupBy(await taggedIn(tx, surveyId), ({ responseId }) => responseId);
    const quoted = await quotedIn(tx, surveyId, question);
    const answers = dataset.rows.flatMap((row): OpenAnswer[] => {
      const text = writtenTo(column, row);
      if (text === null) return [];
      const mayQuote = !!consent && answerTo(consent, row) === quoting.answer;
      return [
        {
          responseId: row.id,
          text,
          mayQuote,
          tags: (tagged.get(row.id) ?? []).map(({ tagId }) => tagId),
          quote: quoted.get(row.id) ?? null
        }
      ];
    });
    return { answers, tags: await tagsOf(tx, surveyId, question) };
  });
}

/** A name for what several answers are about. `id` is the caller's: sent twice it is one tag. */
export function addTag(
  context: Context,
  surveyId: string,
  tag: { id: string; question: string; name: Localized }
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.analyze);
    await findSurvey(tx, surveyId);
    const name = JSON.stringify(tag.name);
    const row = { ...tag, name, surveyId, communityId: communityOf(tx).id, madeOn: today(tx) };
    if (await insertOnce(tx, 'answerTag', row))
      await remember(tx, 'surveys.tag_added', { surveyId, tagId: tag.id });
  });
}

export type Tagging = { responseId: string; tagIds: string[] };

/** Sets which tags answers have: those named, and no others. */
export function tagAnswers(context: Context, surveyId: string, tagging: Tagging[]): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.analyze);
    await findSurvey(tx, surveyId);
    await refuseStrange(tx, surveyId, tagging);
    const communityId = communityOf(tx).id;
    const responseIds = tagging.map(({ responseId }) => responseId);
    if (!responseIds.length) return;
    await tx.db
      .deleteFrom('taggedAnswer')
      .where('communityId', '=', communityId)
      .where('responseId', 'in', responseIds)
      .execute();
    const rows = tagging.flatMap(({ responseId, tagIds }) =>
      [...new Set(tagIds)].map((tagId) => ({ communityId, responseId, tagId, taggedBy: memberOf(tx.actor) }))
    );
    if (rows.length) await tx.db.insertInto('taggedAnswer').values(rows).execute();
    await remember(tx, 'surveys.answers_tagged', { surveyId, answers: tagging.length });
  });
}

async function refuseStrange(tx: Tx, surveyId: string, tagging: Tagging[]): Promise<void> {
  const communityId = communityOf(tx).id;
  const found = (table: 'response' | 'answerTag') =>
    tx.db
      .selectFrom(table)
      .select('id')
      .where('communityId', '=', communityId)
      .where('surveyId', '=', surveyId)
      .execute();
  const [responses, tags] = [await found('response'), await found('answerTag')].map(
    (rows) => new Set(rows.map(({ id }) => id))
  );
  const known = ({ responseId, tagIds }: Tagging) =>
    responses!.has(responseId) && tagIds.every((id) => tags!.has(id));
  if (!tagging.every(known)) throw problems.no_such_answer();
}
