import { isMember } from '../../../../platform/policy/index.ts';
import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { tooMany } from '../../../../platform/limits/index.ts';

/** A church hall has one address for a hundred phones; a flood has one for thousands. */
const FLOOD = { most: 600, minutes: 15 };

/** The public has no key that could be taken away, so its answers are counted by where they come from. */
export async function mayStillAnswer(context: Context, surveyId: string, address: string): Promise<void> {
  if (isMember(context.actor) || context.actor.kind === 'device') return;
  await tooMany(context, `surveys/${communityOf(context).id}/${surveyId}/${address}`, FLOOD);
}
