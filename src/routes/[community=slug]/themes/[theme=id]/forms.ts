import { z } from 'zod';
import { Id, Pair } from '../../sense.ts';

/** `card 0190…`: what is tied, and which. */
export const Tied = z.object({
  what: z
    .string()
    .regex(/^(card|statement) [0-9a-f-]{36}$/, 'sensemaking_form_needed')
    .transform((what) => ({ kind: what.split(' ')[0] as 'card' | 'statement', id: what.split(' ')[1]! }))
});
export const Group = z.object({
  id: Id,
  name: Pair,
  heard: z.enum(['yes', 'no']).transform((said) => said === 'yes')
});
export const One = z.object({ id: Id });
