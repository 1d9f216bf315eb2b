import type { Subject } from '#capabilities/decisions/server';
import { contestFor } from '#capabilities/elections/server';
import type { Context } from '#platform/context';
import { communityPath } from '#platform/web/server';

/** Where a vote comes from: the words of a proposal, or those who stand. */
export async function aboutOf(context: Context, { kind, id }: Subject) {
  const path =
    kind === 'proposal'
      ? communityPath(context, 'decisions', id)
      : communityPath(context, 'elections', (await contestFor(context, id)).electionId);
  return { kind, path };
}
