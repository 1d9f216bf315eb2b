import { z } from 'zod';
import { groundKinds } from '#capabilities/charters/server';
import { Id, Pair, Words } from '../../../../forms.ts';

const Address = z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'charters_form_address' })]);
const OF_SENSE = /^(theme|priority) ([0-9a-f-]{36})$/;
export const FromSense = z.object({
  id: Id,
  what: z
    .string()
    .regex(OF_SENSE)
    .transform((what) => {
      const [, kind, id] = OF_SENSE.exec(what)!;
      return { kind: kind as 'theme' | 'priority', id: id! };
    })
});
export const FromSurvey = z.object({ id: Id, findingId: Id });
export const Ground = z.object({
  id: Id,
  kind: z.enum(groundKinds),
  what: Pair,
  source: Words(500),
  address: Address.optional()
});
