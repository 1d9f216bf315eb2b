import type { Context } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { locales, reading, type Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { leadingTo, link } from '../../../../platform/thread/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { addEvidence, writeProposal } from '../../../decisions/server/index.ts';
import { assemblyOf } from '../../../governance/server/index.ts';
import { may } from '../../rules/policy.ts';
import type { Texts } from '../../rules/worded.ts';
import { cardsById } from '../theme/page.ts';
import { themeOf } from '../theme/themes.ts';
import { priorityOf } from './rows.ts';

const textsOf = ({ texts }: Localized): Texts =>
  Object.fromEntries(Object.entries(texts).map(([language, { text }]) => [language, text]));

const questionFor = (text: Localized): Texts =>
  Object.fromEntries(
    locales.map((locale) => [
      locale,
      m.sensemaking_propose_question({ priority: reading(text, locale).text }, { locale })
    ])
  );

/**
 * Hands a priority to a decision: a draft of one's own that asks whether it goes first, with what its theme rests on as evidence.
 * The thread keeps where it came from.
 */
export function proposePriority(
  context: Context,
  priorityId: string,
  proposalId: string
): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.rank);
    const { text, themeId } = await priorityOf(tx, priorityId);
    const theme = themeId ? await themeOf(tx, themeId) : null;
    const { id: bodyId } = await assemblyOf(tx);
    await writeProposal(tx, {
      ...{
        id: proposalId,
        bodyId,
        class: 'ordinary',
        affected: {},
        alternatives: {},
        budgetCents: null,
        options: [],
        seen: null
      },
      question: questionFor(text),
      text: textsOf(theme?.story ?? text)
    });
    const knot = { kind: 'proposal', id: proposalId };
    await link(tx, { kind: 'priority', id: priorityId }, 'became', knot);
    for (const evidence of themeId ? await groundsOf(tx, themeId) : [])
      await addEvidence(tx, proposalId, evidence);
    await remember(tx, 'sensemaking.priority_proposed', { priorityId, proposalId });
    return { id: proposalId };
  });
}

const SOURCE = { es: 'Mazo de datos', en: 'Data deck' };

/** Findings and sources behind a theme; quotes stay where their consent is. */
async function groundsOf(tx: Parameters<typeof themeOf>[0], themeId: string) {
  const ids = (await leadingTo(tx, { kind: 'theme', id: themeId }, 'supports'))
    .filter(({ kind }) => kind === 'card')
    .map(({ id }) => id);
  const cards = (await cardsById(tx, ids)).filter(({ kind, words }) => kind !== 'quote' && words);
  return cards.map(({ id, kind, words, facts }) => ({
    id: newId(),
    kind: kind === 'finding' ? ('finding' as const) : ('figure' as const),
    what: textsOf(words!),
    source: [facts.source, facts.year].filter(Boolean).join(', ') || SOURCE[tx.locale],
    from: { kind: 'card', id }
  }));
}
