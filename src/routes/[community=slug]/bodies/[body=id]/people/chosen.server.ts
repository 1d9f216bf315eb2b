import { z } from 'zod';

/** Who was chosen, for which place, from when. */
export const Chosen = z.object({
  id: z.uuid(),
  member: z.uuid('governance_member_needed'),
  from: z.iso.date('governance_day_needed'),
  seat: z.uuid().optional(),
  role: z.enum(['member', 'chair', 'staff']).default('member'),
  broughtBy: z.union([z.uuid(), z.literal('')]).default('')
});

/** The organizations in a group, each once: any of them may have brought the person who joins. */
export function organizationsOf(members: { organizationId: string | null; organization: string | null }[]) {
  const known = new Map<string, string>();
  for (const { organizationId, organization } of members)
    if (organizationId) known.set(organizationId, organization ?? '');
  return [...known].map(([value, label]) => ({ value, label }));
}
