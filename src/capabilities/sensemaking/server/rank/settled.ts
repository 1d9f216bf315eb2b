import type { Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { prioritiesOf, priorityOf, rankingFrom, rankingOf, rankings, type Priority } from './rows.ts';

/** A priority with the question it answers. */
export type PriorityPage = Priority & { question: Localized };

/** Public: what comes first is for everybody to know. */
export const priorityPage = (context: Context, id: string): Promise<PriorityPage> =>
  read(context, async (tx) => {
    const priority = await priorityOf(tx, id);
    const { question } = await rankingOf(tx, priority.rankingId);
    return { ...priority, question };
  });

const MOST_RANKINGS = 20;

/** What stands as settled, the latest question first. */
export const settledPriorities = (context: Context): Promise<PriorityPage[]> =>
  read(context, async (tx) => {
    const settled = await rankings(tx)
      .where('settledAt', 'is not', null)
      .orderBy('settledAt', 'desc')
      .limit(MOST_RANKINGS)
      .execute();
    const lists = await Promise.all(
      settled.map(rankingFrom).map(async ({ id, question }) => {
        return (await prioritiesOf(tx, id)).map((priority) => ({ ...priority, question }));
      })
    );
    return lists.flat();
  });
