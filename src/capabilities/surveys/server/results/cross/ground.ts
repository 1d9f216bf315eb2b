import type { Tx } from '../../../../../platform/context/index.ts';
import type { Telling } from '../../../rules/results/cross/beside.ts';
import type { Ground } from '../../../rules/results/cross/told.ts';
import { usualPlan, type Plan } from '../../../rules/results/plan.ts';
import { movedSince } from '../../../rules/results/release.ts';
import { answersOf } from '../answers.ts';
import { toldBefore } from '../toldBefore.ts';
import { crossesKept } from './kept.ts';

type Found = {
  ground: Ground;
  told: Telling[];
  release: { id: string; number: number };
  published: Awaited<ReturnType<typeof crossesKept>>;
};

/** Inside a reading: the people of the newest release, and everything told of them; null where none was told. */
export async function groundOf(tx: Tx, surveyId: string): Promise<Found | null> {
  const { earlier, last } = await toldBefore(tx, surveyId);
  if (!last) return null;
  const { dataset, everybody } = await answersOf(tx, surveyId);
  const counted = new Set(last.counted);
  const crosses = await crossesKept(tx, surveyId);
  const { plan } = last.settings as unknown as { plan: Plan };
  const rows = everybody.filter(({ id }) => counted.has(id));
  const isOfThem = (one: { counted: string[] }) => movedSince(one, rows).length === 0;
  const own = earlier.filter(isOfThem).flatMap(({ kept }) => Object.entries(kept));
  return {
    release: { id: last.id, number: last.number },
    ground: {
      ...{ columns: dataset.columns, rows, everybody, earlier, crosses },
      plan: { ...usualPlan, ...plan }
    },
    published: crosses,
    told: [
      ...own.map(([question, kept]): Telling => ({ question, within: null, kept })),
      ...crosses.filter(isOfThem)
    ]
  };
}
