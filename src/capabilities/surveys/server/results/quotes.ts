import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { answerTo, columnNamed, writtenTo } from '../../rules/results/dataset.ts';
import { isPartOf } from '../../rules/results/quoting.ts';
import { findSurvey } from '../instrument/surveys.ts';
import { today } from '../today.ts';
import { answersOf } from './answers.ts';
import { keptPlan } from './plan.ts';

/** Words of one person, without anything that says who they are. */
export type Quote = { id: string; question: string; text: string; language: string };

export type NewQuote = { responseId: string; question: string; text: string };

/**
 * Lets others read what somebody wrote. Only where the same person said yes to that, and only their own words: parts
 * may be left out ("[…]"), nothing may be put in.
 */
export function quoteAnswer(context: Context, surveyId: string, quote: NewQuote): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.analyze);
    await findSurvey(tx, surveyId);
    await refuseUnsaid(tx, surveyId, quote);
    const { responseId, question, text } = quote;
    const row = {
      surveyId,
      responseId,
      question,
      text: text.trim(),
      language: await languageOf(tx, responseId)
    };
    await tx.db
      .insertInto('surveyQuote')
      .values({
        ...{ ...row, communityId: communityOf(tx).id, id: newAnonymousId(), chosenOn: today(tx) },
        chosenBy: memberOf(tx.actor)
      })
      .onConflict((known) =>
        known
          .columns(['communityId', 'responseId', 'question'])
          .doUpdateSet({ text: row.text, withdrawnOn: null })
      )
      .execute();
    await remember(tx, 'surveys.quoted', { surveyId, question });
  });
}

/** Takes a quote back: from then on nobody reads it here. */
export function withdrawQuote(context: Context, surveyId: string, quoteId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.analyze);
    await findSurvey(tx, surveyId);
    const taken = await tx.db
      .updateTable('surveyQuote')
      .set({ withdrawnOn: today(tx) })
      .where('communityId', '=', communityOf(tx).id)
      .where('surveyId', '=', surveyId)
      .where('id', '=', quoteId)
      .executeTakeFirst();
    if (!taken.numUpdatedRows) throw problems.no_such_quote();
    await remember(tx, 'surveys.quote_withdrawn', { surveyId, quoteId });
  });
}

/** Inside a reading: those in force. */
export function quotesOf(tx: Tx, surveyId: string): Promise<Quote[]> {
  return tx.db
    .selectFrom('surveyQuote')
    .select(['id', 'question', 'text', 'language'])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .where('withdrawnOn', 'is', null)
    .orderBy('id')
    .execute();
}

/** Inside a reading of the data team: which answers are quoted, and how. */
export async function quotedIn(tx: Tx, surveyId: string, question: string) {
  const rows = await tx.db
    .selectFrom('surveyQuote')
    .select(['responseId', 'id', 'text'])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .where('question', '=', question)
    .where('withdrawnOn', 'is', null)
    .execute();
  return new Map(rows.map(({ responseId, ...quote }) => [responseId, quote]));
}

async function refuseUnsaid(
  tx: Tx,
  surveyId: string,
  { responseId, question, text }: NewQuote
): Promise<void> {
  const { dataset } = await answersOf(tx, surveyId);
  const { quoting } = await keptPlan(tx, surveyId, dataset.columns);
  const row = dataset.rows.find(({ id }) => id === responseId);
  const column = columnNamed(dataset.columns, question);
  const said = row && column?.kind === 'text' ? writtenTo(column, row) : null;
  if (!row || said === null) throw problems.no_such_answer();
  const asked = quoting && columnNamed(dataset.columns, quoting.question);
  if (!asked || answerTo(asked, row) !== quoting.answer) throw problems.not_consented();
  if (!isPartOf(text, said)) throw problems.not_their_words();
}

async function languageOf(tx: Tx, responseId: string): Promise<string> {
  const row = await tx.db
    .selectFrom('response')
    .select('language')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', responseId)
    .executeTakeFirst();
  return spokenIn(row?.language ?? null);
}

/** A form names its languages as "Español (es)", and some only "es". */
export const spokenIn = (language: string | null): string =>
  /\(([a-z-]{2,10})\)\s*$/i.exec(language ?? '')?.[1] ?? language ?? 'es';
