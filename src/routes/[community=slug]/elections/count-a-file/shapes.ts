import { z } from 'zod';
import { methods } from '#capabilities/elections';

const MOST_BYTES = 5_000_000;

/** A file of ballots, and how it is to be counted. */
export const Asked = z.object({
  file: z
    .instanceof(File, { error: 'elections_file_needed' })
    .refine(({ size }) => size > 0, 'elections_file_needed')
    .refine(({ size }) => size <= MOST_BYTES, 'elections_file_too_large'),
  method: z.enum(methods),
  seats: z.union([
    z.literal('').transform(() => null),
    z.coerce
      .number('elections_file_seats_wrong')
      .int('elections_file_seats_wrong')
      .min(1, 'elections_file_seats_wrong')
      .max(500, 'elections_file_seats_wrong')
  ]),
  seed: z.string().trim().max(80, 'elections_too_long')
});
