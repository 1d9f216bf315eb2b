/** The parts of an evening that members take on themselves. */
export const parts = [
  'facilitator',
  'timekeeper',
  'interpreter',
  'note_taker',
  'greeter',
  'tech_support',
  'childcare',
  'speaker'
] as const;
export type Part = (typeof parts)[number];

export type PartTaken = { role: Part; memberId: string; name: string; language: string | null };

/** Interpreters work in pairs: half an hour each, one listens along. */
const PAIR = 2;

/** Per language, how many interpreters there are and how many are still sought. */
export function pairs(taken: PartTaken[]): { language: string; here: number; sought: number }[] {
  const languages = new Map<string, number>();
  for (const { role, language } of taken)
    if (role === 'interpreter' && language) languages.set(language, (languages.get(language) ?? 0) + 1);
  return [...languages].map(([language, here]) => ({ language, here, sought: Math.max(0, PAIR - here) }));
}
