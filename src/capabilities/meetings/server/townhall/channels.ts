import type { Context, Tx } from '../../../../platform/context/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { atTownHall, keyOf } from './find.ts';

export type Channel = { language: string; how: string };

/** Where interpreters into a language are heard: a headset channel, a number to call, a link. Empty takes it away. */
export function setChannel(context: Context, meetingId: string, { language, how }: Channel): Promise<void> {
  return atTownHall(context, meetingId, may.prepareTownHall, async (tx) => {
    const key = { ...keyOf(tx, meetingId), language };
    if (how.trim())
      await tx.db
        .insertInto('townHallChannel')
        .values({ ...key, how: how.trim() })
        .onConflict((conflict) =>
          conflict.columns(['communityId', 'meetingId', 'language']).doUpdateSet({ how: how.trim() })
        )
        .execute();
    else
      await tx.db
        .deleteFrom('townHallChannel')
        .where((eb) => eb.and(key))
        .execute();
    await remember(tx, 'meetings.channel_set', { meetingId, language });
  });
}

export const channelsOf = (tx: Tx, meetingId: string): Promise<Channel[]> =>
  tx.db
    .selectFrom('townHallChannel')
    .select(['language', 'how'])
    .where((eb) => eb.and(keyOf(tx, meetingId)))
    .orderBy('language')
    .execute();
