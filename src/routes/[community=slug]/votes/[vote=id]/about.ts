import type { Subject } from '#capabilities/decisions/server';
import { contestFor } from '#capabilities/elections/server';
import type { Context } from '#platform/context';
import { communityPath } from '#platform/web/server';

/** Where a vote comes from, the words of a proposal or those who stand, and where its outcome is read. */
export async function aboutOf(context: Context, { kind, id }: Subject) {
  if (kind === 'proposal')
    return {
      kind,
      path: communityPath(context, 'decisions', id),
      outcome: communityPath(context, 'decisions', id, 'result')
    };
  const { electionId } = await contestFor(context, id);
  return {
    kind,
    path: communityPath(context, 'elections', electionId),
    outcome: communityPath(context, 'elections/contests', id, 'results')
  };
}
