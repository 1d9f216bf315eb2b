import { redirect } from '@sveltejs/kit';
import { may, revisedClauses, reworded, written } from '#capabilities/governance';
import { contradictionSentence, redraft, unmended, versionById } from '#capabilities/governance/server';
import { read } from '#platform/db';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { Draft } from './draft.server.ts';
import { proposalsOf } from './proposals.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  allow(context, may.draft);
  const draft = await versionById(context, params.version);
  if (draft.state !== 'draft')
    redirect(303, communityPath(context, 'rules', draft.kind, 'versions', String(draft.number)));
  return {
    draft,
    proposals: await read(context, (tx) => proposalsOf(tx, draft.id)),
    saved: url.searchParams.has('saved'),
    unmended: unmended(draft).map((found) => contradictionSentence(found, context.locale))
  };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, Draft, async ({ seen, summary, clauses }, context) => {
      const draft = await versionById(context, event.params.version);
      await redraft(context, {
        versionId: draft.id,
        seen,
        clauses: revisedClauses(draft.clauses, clauses, context.locale),
        summary: draft.summary ? reworded(draft.summary, summary) : written(summary, context.locale)
      });
      redirect(303, `${communityPath(context, 'rules', 'edit', draft.id)}?saved`);
    })
};
