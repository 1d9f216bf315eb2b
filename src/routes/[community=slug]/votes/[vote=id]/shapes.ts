import { z } from 'zod';

const text = z.string().max(2000);

/** What every ballot form may send; the vote says which of them it reads. */
export const BallotTyped = z.object({
  vote: text.optional(),
  chosen: z.array(text).max(200).optional(),
  place: z.record(z.string(), text).optional(),
  score: z.record(z.string(), text).optional(),
  reason: text.optional(),
  tracker: text.optional()
});

const people = z.coerce.number().int().min(0).max(9_999);

export const Colors = z.object({
  here: z.record(z.string(), people),
  votes: z.record(z.string(), z.record(z.string(), people))
});

export const Papers = z.object({ castIn: people, spoiled: people, unused: people });

/** A form that says nothing but that somebody pressed its button. */
export const Nothing = z.object({});

export const Left = z.object({ memberId: z.uuid('decisions_count_left_choose') });
