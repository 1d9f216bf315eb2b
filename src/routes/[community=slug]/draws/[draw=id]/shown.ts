import type { DrawPage } from '#capabilities/elections/server';
import { inLanguage, type Locale } from '#platform/localized';

/** What the pages of a draw need of it: nothing that is still sealed leaves the server. */
export function shown(page: DrawPage, locale: Locale) {
  const { draw, run, commitment, number, ...rest } = page;
  return {
    ...rest,
    draw: {
      id: draw.id,
      kind: draw.kind,
      title: inLanguage(draw.title, locale),
      size: draw.size,
      pool: draw.pool,
      yesUntil: draw.yesUntil,
      features: draw.features,
      joins: draw.bodyId !== null
    },
    run: run && {
      step: run.step,
      done: run.done,
      of: run.of,
      outcome: run.outcome,
      relaxation: (run.relaxation ?? []) as Relaxed,
      blocked: run.blocked ?? 0,
      ...missesOf(run.fairness),
      hash: commitment ? run.hash : null,
      seed: number ? run.seed : null
    },
    entry: commitment?.entry ?? null,
    number: number?.number ?? null
  };
}

/** By how much a chance may miss the fairest one, and its share of the list of 1,000 the chance. */
function missesOf(fairness: unknown): { within: number; away: number } {
  const { within = 0, furthest = 0 } = (fairness ?? {}) as { within?: number; furthest?: number };
  return { within, away: furthest };
}

type Relaxed = {
  feature: string;
  value: string;
  min: number;
  max: number;
  was: { min: number; max: number };
}[];
