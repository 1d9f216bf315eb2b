import { z } from 'zod';
import { problems } from '#capabilities/charters';
import type { Ratifier } from '#capabilities/charters/server';
import { Id } from '../../../forms.ts';

/** The turn of each that must ratify; nothing where it is not asked. */
const Turn = z.union([z.literal(''), z.coerce.number().int().min(1).max(9)]);
export const Asked = z.object({
  id: Id,
  bodies: z.record(z.uuid(), Turn).default({}),
  sisters: z.record(z.uuid(), Turn).default({}),
  asks: z.enum(['assembly', 'guidance']).default('assembly')
});

/** Whoever was given a turn; somebody has to be. */
export function ratifiersIn({ bodies, sisters, asks }: z.infer<typeof Asked>): Ratifier[] {
  const ratifiers: Ratifier[] = [
    ...turnsIn(bodies).map(([bodyId, turn]) => ({ bodyId, turn })),
    ...turnsIn(sisters).map(([communityId, turn]) => ({ communityId, turn, asks }))
  ];
  if (!ratifiers.length) throw problems.nobody_to_ratify();
  return ratifiers;
}

const turnsIn = (turns: Record<string, number | ''>) =>
  Object.entries(turns).filter((one): one is [string, number] => one[1] !== '');
