import { z } from 'zod';
import { groundKinds } from '#capabilities/charters/server';
import { Id, Pair, Words } from '../../../../forms.ts';

const Address = z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'charters_form_address' })]);
export const Theme = z.object({ id: Id, themeId: Id });
export const Ground = z.object({
  id: Id,
  kind: z.enum(groundKinds),
  what: Pair,
  source: Words(500),
  address: Address.optional()
});
