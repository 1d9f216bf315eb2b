import type { Tx } from '../../../../platform/context/index.ts';
import type { SourceKind } from '../../rules/theme/coding.ts';
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

/** Every passage that can be coded now, from one place. */
export function passagesFrom(tx: Tx, { kind, id }: { kind: SourceKind; id: string }): Promise<Passage[]> {
  if (kind === 'deck') return fromDeck(tx, id);
  if (kind === 'conversation') return fromConversation(tx, id);
  return Promise.resolve([]);
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
