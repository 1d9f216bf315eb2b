/** The questions of the door, one a screen. */
export const questions = ['name', 'language', 'category', 'contact'] as const;
export type Question = (typeof questions)[number];

export type Answers = Record<string, string>;

/** The fields of each question. */
export const fieldsOf: Record<Question, string[]> = {
  name: ['name'],
  language: ['language', 'otherLanguage'],
  category: ['category'],
  contact: ['how', 'contact', 'consents']
};

export type Gap =
  | 'people_new_name_needed'
  | 'people_new_name_long'
  | 'people_new_language_needed'
  | 'people_new_category_needed'
  | 'people_new_contact_needed';

/** The name of the message that says what is missing in one question, or null when it can go on. */
export function missing(question: Question, answers: Answers): { field: string; message: Gap } | null {
  const said = (field: string) => answers[field]?.trim() ?? '';
  if (question === 'name' && !said('name')) return { field: 'name', message: 'people_new_name_needed' };
  if (question === 'name' && said('name').length > 120)
    return { field: 'name', message: 'people_new_name_long' };
  if (question === 'language' && !said('language'))
    return { field: 'language', message: 'people_new_language_needed' };
  if (question === 'language' && said('language') === 'other' && !said('otherLanguage'))
    return { field: 'otherLanguage', message: 'people_new_language_needed' };
  if (question === 'category' && !said('category'))
    return { field: 'category', message: 'people_new_category_needed' };
  const withoutContact =
    question === 'contact' && (!said('how') || (said('how') !== 'none' && !said('contact')));
  return withoutContact
    ? { field: said('how') ? 'contact' : 'how', message: 'people_new_contact_needed' }
    : null;
}

/** Where the server left off: at the question it asks next, or at the one it could not take. */
export function placeOf(
  answer: { question?: string; typed?: object; fields?: Record<string, string> } | null
): Question {
  const next = questions.find((one) => one === answer?.question);
  const wrong = Object.keys(answer?.fields ?? {})[0];
  if (next && !wrong) return next;
  return (
    questions.find((one) => wrong && fieldsOf[one].includes(wrong)) ?? (answer?.typed ? 'contact' : 'name')
  );
}

/** The answers, with what one question's form holds now: a box that is not ticked is no answer. */
export function withTyped(answers: Answers, question: Question, form: FormData): Answers {
  const typed = fieldsOf[question].map((name) => [name, String(form.get(name) ?? '')] as const);
  return { ...answers, ...Object.fromEntries(typed) };
}
