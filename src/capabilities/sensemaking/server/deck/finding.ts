import type { Context, Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { locales, reading, type Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { link } from '../../../../platform/thread/index.ts';
import { findingById, type Finding } from '../../../surveys/server/index.ts';
import type { FindingFacts } from '../../rules/deck/card.ts';
import { THRESHOLD } from '../../rules/few.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { layCard, layFace, change } from './prepare.ts';
import { draftOf, lockDeck } from './rows.ts';

/** A card of what our own survey found, as it was released. What is hidden there cannot be shown here. */
export function addFinding(
  context: Context,
  card: { id: string; deckId: string; findingId: string }
): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    await lockDeck(tx, card.deckId);
    const { words, facts } = faceOf(await released(tx, card.findingId));
    if (await layCard(tx, { ...card, kind: 'finding' }, words, facts))
      await link(tx, { kind: 'finding', id: card.findingId }, 'is_shown_in', { kind: 'card', id: card.id });
    return { id: card.id };
  });
}

async function released(tx: Tx, findingId: string): Promise<Finding> {
  const finding = await findingById(tx, findingId);
  if (!finding) throw problems.no_such_finding();
  if (finding.answers < THRESHOLD) throw problems.finding_hidden();
  return finding;
}

const figures = ['share', 'low', 'high', 'answers', 'value', 'firstDay', 'lastDay'] as const;

/** Before a deck is published its findings are read anew: a newer release of the survey is the next face of its card. */
export async function renewFindings(tx: Tx, deckId: string): Promise<void> {
  for (const card of await draftOf(tx, deckId)) {
    if (card.kind !== 'finding') continue;
    const { facts } = faceOf(await released(tx, card.findingId!));
    if (figures.every((name) => facts[name] === card.facts[name])) continue;
    await layFace(tx, card.id, card.revision + 1, card.words!, facts);
    await change(tx, card.id, { revision: card.revision + 1 });
  }
}

function faceOf({ words, option, measure, value, low, high, answers, survey, wave }: Finding): {
  words: Localized;
  facts: FindingFacts;
} {
  const hundredths = (part: number | null) =>
    part === null || measure !== 'share' ? null : Math.round(part * 100);
  const of = measure === 'share' ? {} : { value: Math.round(value * 100) / 100 };
  return {
    words: sentenceOf(words, option),
    facts: {
      ...{ share: hundredths(value), low: hundredths(low), high: hundredths(high), answers },
      ...{ survey, firstDay: wave.firstDay, lastDay: wave.lastDay, ...of }
    }
  };
}

const YES = ['yes', '1'];

/** What was asked, what was answered, and by whom where it is not everybody, in every language that has it. */
function sentenceOf({ question, option, subgroup }: Finding['words'], code: string | null): Localized {
  const languages = [...new Set([question.from, ...locales, ...Object.keys(question.texts)])].filter(
    (language) => question.texts[language]
  );
  const text = (language: string): string => {
    const asked = question.texts[language]!.text;
    // "Too little food now" needs no yes; a question does.
    const plain = YES.includes(code ?? '') && !asked.endsWith('?');
    const answer = [plain ? null : option, subgroup?.answer].flatMap((part) =>
      part ? [reading(part, language).text] : []
    );
    return answer.length ? `${asked}${asked.endsWith('?') ? '' : ':'} ${answer.join(', ')}` : asked;
  };
  return {
    from: question.from,
    revision: 1,
    texts: Object.fromEntries(languages.map((language) => [language, { text: text(language), of: 1 }]))
  };
}
