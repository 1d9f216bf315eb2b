import { z } from 'zod';
import { targets, type Target } from '#capabilities/people';

/** Which column becomes what, from two lists of the same length. */
export const Matched = z
  .object({ column: z.array(z.string()), target: z.array(z.enum(['', ...targets])) })
  .transform(({ column, target }) => {
    const pairs = column.map((name, place) => [name, target[place]] as const);
    return Object.fromEntries(pairs.filter((pair): pair is [string, Target] => !!pair[1]));
  });
