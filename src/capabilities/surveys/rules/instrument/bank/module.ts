/** The same in both languages of the bank. */
export type Two = { en: string; es: string };
/** An answer: its name, which never changes, and what people read. */
export type Answer = [name: string, en: string, es: string];

/**
 * A question as a line of an XLSForm. In its words `{before}` and `{since}` stand for the time the survey looks
 * back to. Expressions may name the questions of the same module only, so that each module stands alone.
 */
export type Asked = {
  type: string;
  name: string;
  ask?: Two;
  hint?: Two;
  required?: true;
  relevant?: string;
  constraint?: string;
  message?: Two;
  calculation?: string;
  parameters?: string;
};

/** Questions on one matter that are asked together. The names of questions and answers stay as they are for ever. */
export type Module = { key: string; title: Two; about: Two; asks: Asked[]; lists: Record<string, Answer[]> };

export const YES_NO: Answer[] = [
  ['yes', 'Yes', 'Sí'],
  ['no', 'No', 'No']
];

export const YES_NO_UNSURE: Answer[] = [
  ['yes', 'Yes', 'Sí'],
  ['no', 'No', 'No'],
  ['unsure', 'I am not sure', 'No estoy segura o seguro']
];

/** "None of these" beside something else contradicts itself. */
export const NONE_ALONE = "not(selected(., 'none') and count-selected(.) > 1)";
export const NONE_ALONE_SAID: Two = {
  en: 'You chose “None of these” and something else. Please keep one or the other.',
  es: 'Elegiste «Nada de esto» y algo más. Deja una cosa o la otra, por favor.'
};
