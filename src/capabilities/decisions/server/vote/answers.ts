import { inLanguage, localized, type Locale, type Localized } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { answersOn } from '../../rules/vote/answers.ts';
import { handAnswers } from '../../rules/vote/hands.ts';
import type { Words } from './find.ts';
import type { BallotForm } from '../../rules/vote/ballot.ts';

type Message = (inputs: Record<string, never>, options: { locale: 'en' | 'es' }) => string;

const both = (message: Message): Localized =>
  localized('en', { en: message({}, { locale: 'en' }), es: message({}, { locale: 'es' }) });

/** The answers of the two forms that have always the same ones. */
const wordOf: Record<string, () => Localized> = {
  yes: () => both(m.decisions_vote_yes),
  no: () => both(m.decisions_vote_no),
  agree: () => both(m.decisions_vote_agree),
  stand_aside: () => both(m.decisions_vote_stand_aside),
  block: () => both(m.decisions_vote_block),
  abstain: () => both(m.decisions_vote_abstain),
  none: () => both(m.decisions_vote_none)
};

/** What stands on a ballot, in its order. */
export function answerWords(form: BallotForm, options: Record<string, Localized> = {}): Localized[] {
  return answersOn(form).map(
    (answer) => options[answer] ?? wordOf[answer]?.() ?? localized('en', { en: answer })
  );
}

export type Answer = { value: string; label: string };

/** The same for a page: what a form sends, and what the reader sees. Hands may also answer "none of them". */
export function answersFor(
  { form, words }: { form: BallotForm; words: Words | null },
  locale: Locale,
  by?: 'hand'
): Answer[] {
  const values = by === 'hand' ? (handAnswers(form) ?? []) : answersOn(form);
  return values.map((value) => {
    const label = words?.options?.[value] ?? wordOf[value]?.();
    return { value, label: label ? inLanguage(label, locale) : value };
  });
}
