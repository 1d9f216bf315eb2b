import { z } from 'zod';
import type { Marks } from '#capabilities/sensemaking';
import { Id } from '../../sense.ts';

const Count = z.union([
  z.literal('').transform(() => 0),
  z.coerce.number('sensemaking_form_number').int('sensemaking_form_number').min(0).max(1000)
]);

/** What somebody chose on the form, by the way the round asks. Lines left empty say nothing. */
export const Chosen = z.object({
  number: z.coerce.number().int(),
  dots: z.record(Id, Count).optional(),
  pairs: z.record(z.string(), z.string()).optional(),
  scores: z.record(Id, z.record(Id, Count)).optional()
});

export function marksFrom({ dots, pairs, scores }: z.infer<typeof Chosen>): Marks {
  if (dots) return { kind: 'dots', dots: filled(dots) };
  if (pairs)
    return { kind: 'pairs', pairs: Object.values(pairs).map((pair) => pair.split(' ') as [string, string]) };
  const given = Object.entries(scores ?? {}).map(([item, by]) => [item, filled(by)] as const);
  return { kind: 'scores', scores: Object.fromEntries(given.filter(([, by]) => Object.keys(by).length)) };
}

const filled = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, many]) => many > 0));

export const Paper = z.object({
  people: z.coerce.number('sensemaking_form_number').int().min(1).max(5000),
  dots: z.record(Id, Count)
});
