import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { agreementKinds, may } from '#capabilities/governance';
import { draftVersion, versionsOf } from '#capabilities/governance/server';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

/** Which text to write on: each with what holds now and the draft that is open. */
export const load: PageServerLoad = async ({ locals: { context } }) => {
  allow(context, may.draft);
  const versions = await versionsOf(context);
  return {
    texts: agreementKinds.map((kind) => {
      const own = versions.filter((one) => one.kind === kind);
      return {
        kind,
        inForce: own.find(({ state }) => state === 'in_force')?.number ?? null,
        draft: own.find(({ state }) => state === 'draft') ?? null
      };
    })
  };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, z.object({ kind: z.enum(agreementKinds) }), async ({ kind }, context) => {
      const { id } = await draftVersion(context, kind);
      redirect(303, communityPath(context, 'rules', 'edit', id));
    })
};
