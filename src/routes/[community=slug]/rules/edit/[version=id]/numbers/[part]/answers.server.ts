import { z } from 'zod';
import type { Refusal } from '#kernels/bylaws';

const Sent = z.looseObject({ seen: z.coerce.number(), clause: z.unknown().optional() });

/** What was sent, refused field by field where the rules cannot be read. Clauses come nested by their dots. */
export const answersOf = (read: (answers: Record<string, unknown>) => object | { refused: Refusal[] }) =>
  Sent.superRefine((answers, context) => {
    const result = read(answers);
    for (const { path } of 'refused' in result ? (result.refused as Refusal[]) : [])
      context.addIssue({ code: 'custom', path: path.split('.'), message: 'governance_edit_answer_wrong' });
  }).transform(({ clause, ...answers }) => ({ ...answers, clause: flattened(clause) }));

function flattened(nested: unknown, above = ''): Record<string, string> {
  if (typeof nested === 'string') return { [above]: nested };
  const entries = Object.entries((nested ?? {}) as Record<string, unknown>);
  return Object.assign(
    {},
    ...entries.map(([key, inner]) => flattened(inner, above ? `${above}.${key}` : key))
  );
}
