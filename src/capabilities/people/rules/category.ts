/** How a member belongs. `undisclosed` counts in every total and could be any of the others. */
export const categories = ['parent_0_5', 'parent_6_plus', 'resident', 'stakeholder', 'undisclosed'] as const;
export type Category = (typeof categories)[number];
