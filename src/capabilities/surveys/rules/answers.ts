/** How a set of answers came to us. All are one dataset. */
export const modes = ['public', 'member', 'kiosk', 'call', 'door', 'paper', 'collect'] as const;
export type Mode = (typeof modes)[number];

/**
 * One person's answers as they are counted: by the path below the form's root ("income/lost"), several choices
 * with a space between. A repeat holds its rounds, whose keys are whole paths too ("people/age").
 */
export type Answers = { [path: string]: string | Answers[] };
