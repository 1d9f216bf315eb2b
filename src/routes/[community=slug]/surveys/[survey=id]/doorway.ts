import type { Doorway } from '#capabilities/surveys/ui';
import { toAnswer } from '#capabilities/surveys/server';
import type { Context } from '#platform/context';
import { communityPath } from '#platform/web/server';
import { handsOf } from './speaking.ts';

/** What the script that asks is told, for a phone of one's own; other doors change what is theirs. */
export async function doorwayOf(
  context: Context,
  surveyId: string,
  change: Partial<Doorway> = {}
): Promise<Doorway> {
  const { id: _, name: __, phase, audience, version: ___, ...asked } = await toAnswer(context, surveyId);
  const base = communityPath(context, 'surveys', surveyId);
  const mine = audience === 'members';
  return {
    ...asked,
    ...{ base, surveyId, kind: 'page', locale: context.locale, open: phase === 'opened' },
    mode: mine ? 'member' : 'public',
    bearer: mine ? handsOf(context.actor) : '',
    sendTo: mine ? `${base}/answer/responses` : `${base}/responses`,
    anonymous: !mine,
    ...change
  };
}
