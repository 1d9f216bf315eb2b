import type { Tx } from '../../../../platform/context/index.ts';
import { countedAmong, writtenAnswers } from '../../../surveys/server/index.ts';
import { problems } from '../../rules/problems.ts';
import type { Source } from '../../rules/theme/coding.ts';
import { answersOf } from '../deck/answers.ts';
import { deckOf, draftOf, versionOf } from '../deck/rows.ts';
import { conversationOf, statementsIn } from '../talk/rows.ts';

/** Something somebody said, as coders read it. */
export type Passage = {
  kind: 'note' | 'statement' | 'open_answer';
  fromId: string;
  text: string;
  language: string;
};

/** Every passage that can be coded now, from one place. Answers to a survey only by those who may read them all. */
export function passagesFrom(tx: Tx, { kind, id, question }: Source): Promise<Passage[]> {
  if (kind === 'deck') return fromDeck(tx, id);
  if (kind === 'conversation') return fromConversation(tx, id);
  if (!question) throw problems.passages_missing();
  return fromSurvey(tx, id, question);
}

async function fromDeck(tx: Tx, deckId: string): Promise<Passage[]> {
  const { number } = await deckOf(tx, deckId);
  const cards = number === null ? await draftOf(tx, deckId) : await versionOf(tx, deckId, number);
  const answers = await answersOf(
    tx,
    cards.map((card) => card.id)
  );
  return answers.map(({ id, text, language }) => ({ kind: 'note', fromId: id, text, language }));
}

async function fromConversation(tx: Tx, conversationId: string): Promise<Passage[]> {
  await conversationOf(tx, conversationId);
  const said = await statementsIn(tx, conversationId, 'shown');
  return said.map(({ id, text }) => ({
    kind: 'statement',
    fromId: id,
    text: text.texts[text.from]!.text,
    language: text.from
  }));
}

async function fromSurvey(tx: Tx, surveyId: string, question: string): Promise<Passage[]> {
  const answers = await writtenAnswers(tx, surveyId, question);
  return answers.map(({ responseId, text, language }) => ({
    ...{ kind: 'open_answer' as const, fromId: responseId, text },
    language: /^[a-z]{2,3}/i.exec(language)?.[0].toLowerCase() ?? 'es'
  }));
}

/** Of these passages, those whose words are still said: an answer that was struck since is coded no more. */
export async function stillSaid<Row extends { kind: string; fromId: string }>(
  tx: Tx,
  rows: Row[]
): Promise<Row[]> {
  const answers = rows.filter(({ kind }) => kind === 'open_answer').map(({ fromId }) => fromId);
  const counted = await countedAmong(tx, answers);
  return rows.filter(({ kind, fromId }) => kind !== 'open_answer' || counted.has(fromId));
}
