import { z } from 'zod';
import { categories, languageCodes } from '#capabilities/people';
import type { Newcomer } from '#capabilities/people/server';
import { isId } from '#platform/ids';
import { missing, questions, type Answers, type Question } from './answers.ts';

const languages = languageCodes as [string, ...string[]];

/** Every answer as it was typed; which are there depends on how far the questions have come. */
export const Typed = z
  .object({
    id: z.string().refine(isId),
    question: z.enum(questions).default('contact'),
    go: z.enum(['back', 'next']).default('next'),
    name: z.string().default(''),
    language: z.enum(['', 'other', ...languages]).default(''),
    otherLanguage: z.enum(['', ...languages]).default(''),
    category: z.enum(['', ...categories]).default(''),
    how: z.enum(['', 'phone', 'email', 'through', 'none']).default(''),
    contact: z.string().max(300, 'people_edit_long').default(''),
    consents: z.string().default('')
  })
  .superRefine((answers, context) => {
    if (answers.go === 'back') return;
    for (const question of upTo(answers.question)) {
      const gap = missing(question, answers as unknown as Answers);
      if (gap) return context.addIssue({ code: 'custom', path: [gap.field], message: gap.message });
    }
  });

export type TypedAnswers = z.infer<typeof Typed>;

const upTo = (question: Question): Question[] => questions.slice(0, questions.indexOf(question) + 1);

/** The question after this one, or before it; null when all are answered. */
export function onward({ question, go }: TypedAnswers): Question | null {
  const place = questions.indexOf(question) + (go === 'back' ? -1 : 1);
  return questions[Math.max(0, place)] ?? null;
}

export function newcomerFrom({
  id,
  name,
  language,
  otherLanguage,
  category,
  how,
  contact,
  consents
}: TypedAnswers): Newcomer {
  return {
    id,
    name: name.trim(),
    language: language === 'other' ? otherLanguage : language,
    category: category || 'undisclosed',
    ...(how === 'through'
      ? { way: { kind: 'through' as const, value: contact.trim() } }
      : how === 'none'
        ? {}
        : { contact }),
    consents: consents === 'yes'
  };
}
