/** What can be different between two states of an instrument. */
export const kinds = [
  'question_added',
  'question_removed',
  'question_renamed',
  'question_moved',
  'retyped',
  'order',
  'reworded',
  'reworded_one',
  'translated',
  'hint_reworded',
  'hint_reworded_one',
  'message_reworded',
  'choice_added',
  'choice_removed',
  'choice_renamed',
  'choice_reworded',
  'choice_reworded_one',
  'list_changed',
  'narrowed',
  'widened',
  'constraint_changed',
  'required',
  'not_required',
  'asked_of_others',
  'calculation_changed',
  'scale_changed',
  'language_added',
  'language_removed'
] as const;
export type ChangeKind = (typeof kinds)[number];

/** One difference. `about` is what the sentence names; what breaks means old and new answers are not the same thing. */
export type Change = {
  kind: ChangeKind;
  at: string;
  breaks: boolean;
  about: Record<string, string>;
  /** Of words that changed: what they were and are, in each language where they did. */
  words?: Reworded[];
};
export type Reworded = { language: string; before: string; after: string };

/** The same names with new words in every language stay comparable; these do not. */
const BREAKING = new Set<ChangeKind>([
  'question_removed',
  'question_renamed',
  'question_moved',
  'retyped',
  'reworded_one',
  'hint_reworded_one',
  'choice_removed',
  'choice_renamed',
  'choice_reworded_one',
  'list_changed',
  'narrowed',
  'constraint_changed',
  'asked_of_others',
  'calculation_changed',
  'scale_changed'
]);

export const change = (kind: ChangeKind, at: string, about: Record<string, string>): Change => ({
  kind,
  at,
  breaks: BREAKING.has(kind),
  about
});
