import { z } from 'zod';
import { spoken, townHallRoles } from '#capabilities/meetings';
import { Id } from '../../../../shapes.ts';

export const RoleForm = z.object({
  id: Id,
  number: z.coerce.number('meetings_form_count').int('meetings_form_count').min(1, 'meetings_form_count'),
  role: z.enum(townHallRoles),
  workshop: z.union([Id, z.literal('')]).default(''),
  language: z.union([z.enum(spoken), z.literal('')]).default('')
});
