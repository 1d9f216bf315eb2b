import { z } from 'zod';
import { categories, lastSeens, may, needs } from '#capabilities/people';
import { searchMembers } from '#capabilities/people/server';
import { may as mayDo } from '#platform/policy';
import type { PageServerLoad } from './$types';

/** Whatever an address says that we do not know is not asked. */
const Asked = z.object({
  query: z.string().trim().max(80).optional().catch(undefined),
  category: z.enum(categories).optional().catch(undefined),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .catch(undefined),
  need: z.enum(needs).optional().catch(undefined),
  lastSeen: z.enum(lastSeens).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).optional().catch(1)
});

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  const { q, seen, ...rest } = Object.fromEntries(url.searchParams);
  const asked = Asked.parse({ ...rest, query: q, lastSeen: seen });
  const seesNeeds = mayDo(context, may.seeNeeds);
  return {
    asked,
    found: await searchMembers(context, { ...asked, need: seesNeeds ? asked.need : undefined }),
    may: {
      needs: seesNeeds,
      register: mayDo(context, may.register),
      import: mayDo(context, may.import),
      export: mayDo(context, may.export),
      cards: mayDo(context, may.printCards),
      merge: mayDo(context, may.merge)
    }
  };
};
