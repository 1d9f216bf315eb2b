import { z } from 'zod';
import { answers, faces, needKinds, openQuestions, questions, type Face } from '#capabilities/meetings';
import { Id, Maybe, text } from './shapes.ts';

/** What people tell about themselves and their children, and what they thought. */
export const ChildForm = z.object({
  id: Id,
  firstName: text(40).min(1, 'meetings_form_needed'),
  age: z.coerce
    .number('meetings_form_age')
    .int('meetings_form_age')
    .min(0, 'meetings_form_age')
    .max(17, 'meetings_form_age'),
  allergy: text(200).optional(),
  pickup: text(200).min(1, 'meetings_form_needed')
});

export const childFrom = ({ allergy, ...child }: z.infer<typeof ChildForm>) => ({
  ...child,
  allergy: allergy || null
});

/** "2, 5" or "2 y 5": ages up to 17. */
const Ages = z
  .string()
  .trim()
  .regex(/^((1[0-7]|\d)([\s,y]+(?=\d)|$))*$/, 'meetings_answer_ages_wrong')
  .optional();
export const AnswerForm = z.object({
  answer: z.enum(answers, 'meetings_form_needed'),
  ages: Ages,
  /** One tap on the first page: what was said to be needed stays as it is. */
  quick: z.literal('1').optional(),
  ...(Object.fromEntries(needKinds.map((kind) => [kind, Maybe])) as Record<
    (typeof needKinds)[number],
    typeof Maybe
  >)
});

/** An empty field of a counted sheet is nothing. */
const dotCount = z.union([
  z.literal('').transform(() => 0),
  z.coerce
    .number('meetings_form_count')
    .int('meetings_form_count')
    .min(0, 'meetings_form_count')
    .max(5000, 'meetings_form_count')
]);
export const DotsForm = z.object({
  dots: z.partialRecord(z.enum(questions), z.record(z.enum(['1', '2', '3']), dotCount))
});

export const dotsFrom = ({ dots }: z.infer<typeof DotsForm>) =>
  questions.flatMap((question) =>
    faces.flatMap((face) => (dots[question] ? [{ question, face, dots: dots[question][`${face}`] }] : []))
  );

export const EvaluationForm = z.object({
  faces: z
    .partialRecord(
      z.enum(questions),
      z.coerce.number().refine((face): face is Face => faces.includes(face as Face))
    )
    .default({}),
  words: z.partialRecord(z.enum(openQuestions), z.string().max(1000, 'meetings_form_too_long')).default({})
});
