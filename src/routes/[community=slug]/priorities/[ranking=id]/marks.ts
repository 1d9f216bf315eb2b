import { z } from 'zod';
import { methods, type Marks } from '#capabilities/sensemaking';
import type { NewRound } from '#capabilities/sensemaking/server';
import { Id, Pair, Whole } from '../../sense.ts';

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

/** How the next round is to ask. */
export const Opened = z.object({
  method: z.enum(methods),
  dots: Whole(1, 20),
  criteria: z.record(Id, Pair).default({})
});

export const roundFrom = ({ criteria, ...round }: z.infer<typeof Opened>): NewRound => ({
  ...round,
  criteria: Object.entries(criteria).map(([id, text]) => ({ id, text }))
});

export const Proposed = z.object({ id: Id, proposal: Id });
