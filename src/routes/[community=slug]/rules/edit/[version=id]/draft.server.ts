import { z } from 'zod';
import { repeatedNumbers } from '#capabilities/governance';

const texts = (most: number) => z.record(z.string(), z.string().max(most, 'governance_edit_too_long'));
const Clause = z.object({
  was: z.string(),
  number: z.string().trim().min(1).max(12).or(z.literal('')),
  title: texts(200),
  text: texts(4000)
});
const hasWords = ({ title, text }: z.infer<typeof Clause>) =>
  [...Object.values(title), ...Object.values(text)].some((one) => one.trim());

/** A draft as its form sends it: clauses come numbered by their place. */
export const Draft = z
  .object({ seen: z.coerce.number(), summary: texts(1000), clauses: z.record(z.string(), Clause) })
  .superRefine(({ clauses }, context) => {
    const repeated = repeatedNumbers(Object.values(clauses));
    for (const [place, clause] of Object.entries(clauses)) {
      const path = ['clauses', place, 'number'];
      const refuse = (message: string) => context.addIssue({ code: 'custom', path, message });
      if (hasWords(clause) && !clause.number) refuse('governance_edit_number_needed');
      if (hasWords(clause) && repeated.includes(clause.number)) refuse('governance_edit_number_twice');
    }
  })
  .transform(({ clauses, ...rest }) => ({ ...rest, clauses: Object.values(clauses) }));
