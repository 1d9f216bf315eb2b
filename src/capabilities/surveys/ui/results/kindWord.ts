import { m } from '#platform/words';

const words: Record<string, () => string> = {
  one: m.surveys_kind_one,
  several: m.surveys_kind_several,
  rank: m.surveys_kind_rank,
  number: m.surveys_kind_number,
  day: m.surveys_kind_day,
  text: m.surveys_kind_text,
  other: m.surveys_kind_other
};

/** How a question is answered. */
export const kindWord = (kind: string): string => (words[kind] ?? m.surveys_kind_other)();
