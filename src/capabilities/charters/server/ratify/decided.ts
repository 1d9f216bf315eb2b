import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { decisionOn, labelOf } from '../../../decisions/server/index.ts';
import type { Frozen } from '../../rules/frozen.ts';
import type { Answered } from '../../rules/ratification.ts';
import type { Answer } from './rows.ts';
import { textFor } from './words.ts';

export type Decided = { answered: Answered; answer: Answer; decisionId: string };

/**
 * What a body decided on a proposal, once it is certified; null before. Where the words were amended on the way, it
 * said yes to another text.
 */
export async function decidedOn(
  tx: Tx,
  proposalId: string,
  { text, fingerprint }: { text: Frozen; fingerprint: string }
): Promise<Decided | null> {
  const decision = await decisionOn(tx, proposalId);
  if (!decision?.certified) return null;
  const { certified, verdict } = decision;
  const asked = textFor(text, fingerprint);
  const same = Object.entries(asked).every(
    ([language, words]) => decision.text.texts[language]?.text === words
  );
  const yes = same ? 'ratified' : 'other_text';
  return {
    decisionId: decision.id,
    answered: certified.outcome === 'adopted' ? yes : 'declined',
    answer: {
      label: labelOf(certified),
      day: dayIn(communityOf(tx).timeZone, certified.at),
      outcome: certified.outcome,
      rules: verdict.rules.version.number
    }
  };
}
