import { may } from '#capabilities/governance';
import { bodiesOf } from '#capabilities/governance/server';
import { may as can } from '#platform/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({
  bodies: await bodiesOf(context, { ended: true }),
  mayKeep: can(context, may.keepBodies)
});
