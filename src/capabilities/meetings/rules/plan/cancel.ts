/** Why a meeting does not take place. Each has its ready text in every language. */
export const reasons = ['heat', 'weather', 'illness'] as const;
export type Reason = (typeof reasons)[number];
