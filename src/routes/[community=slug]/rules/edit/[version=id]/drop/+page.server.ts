import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/governance';
import { dropDraft, versionById } from '#capabilities/governance/server';
import { allow } from '#platform/policy';
import { problems } from '#platform/problem';
import { attempt, communityPath } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  allow(context, may.draft);
  const { id, kind, number, state } = await versionById(context, params.version);
  if (state !== 'draft') throw problems.not_found();
  return { draft: { id, kind, number } };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, z.object({}), async (_, context) => {
      await dropDraft(context, event.params.version);
      redirect(303, communityPath(context, 'rules', 'edit'));
    })
};
