import { z } from 'zod';
import { answers, institutionKinds } from '#capabilities/charters';
import { Day, Id, Pair, text, Ticked, Words } from '../charters/forms.ts';

const Name = z.string().trim().min(2, 'decisions_form_needed').max(160, 'decisions_form_too_long');
const Address = z
  .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'charters_form_address' })])
  .optional();

export const NewInstitution = z.object({
  id: Id,
  kind: z.enum(institutionKinds),
  name: Name,
  spokesperson: text(160).default('')
});
export const Asking = z.object({ institutionId: Id, clauses: z.array(Id).min(1, 'charters_form_clause') });
export const Answering = z.object({
  answer: z.enum(answers),
  words: Pair,
  saidWhere: Words(200),
  saidOn: Day,
  owner: text(160).default('')
});
export const NewStep = z.object({ id: Id, what: Pair, owner: Name, dueOn: Day });
/** Several steps stand on one page, so each names its text by its place. */
export const Reported = z.object({
  stepId: Id,
  id: Id,
  shown: z.record(z.string(), z.object({ what: Pair })),
  source: Words(500),
  address: Address
});
export const Looked = z.object({ stepId: Id, kept: z.enum(['yes', 'no']), note: text(1000).default('') });
export const Watching = z.object({ yes: Ticked });
export const FollowUp = z.object({
  id: Id,
  metOn: Day,
  present: Words(500),
  notes: Pair,
  next: z
    .record(
      z.string(),
      z.object({ id: Id, what: Pair, owner: text(160).default(''), dueOn: z.union([z.literal(''), Day]) })
    )
    .default({})
});
