import { gapsIn } from '#capabilities/surveys';
import type { Draft } from '#capabilities/surveys/server';

/** How many texts a language lacks, and how many are older than what they translate. */
export function gapsByLanguage({ definition, stale }: Draft) {
  const gaps = gapsIn(definition);
  const old = Object.values(stale).flat();
  return (language: string) => ({
    missing: gaps.filter((gap) => gap.language === language).length,
    old: old.filter((one) => one === language).length
  });
}
