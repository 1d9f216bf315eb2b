import { z } from 'zod';
import { features } from '#capabilities/elections';

/** What is asked when a draw is opened. */
export const NewDraw = z.object({
  id: z.uuid(),
  title: z
    .record(z.string(), z.string().trim().max(120))
    .refine((texts) => Object.values(texts).some(Boolean), 'elections_draw_title_needed'),
  size: z.coerce.number().int().min(1, 'elections_draw_size_wrong').max(300, 'elections_draw_size_wrong'),
  pool: z.enum(['members', 'volunteers'], 'elections_draw_pool_needed'),
  features: z.array(z.enum(features)).min(1, 'elections_draw_features_needed').catch([]),
  onePerHousehold: z.literal('yes').optional(),
  yesUntil: z.union([z.iso.date(), z.literal('')]).default(''),
  bodyId: z.union([z.uuid(), z.literal('')]).default('')
});
