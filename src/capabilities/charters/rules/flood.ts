/** How many codes go out at once, and when somebody waits. Numbers are of one community. */
export type FloodRules = {
  /** From one place of the net, that many are answered at once; the next ones wait in line. */
  atOnce: number;
  /** Codes sent and not yet used, in `minutes`: beyond it everybody waits in line. */
  budget: number;
  minutes: number;
  /** From one place of the net, in a day: beyond it we ask people to sign on paper or to come back. */
  most: number;
};

export const FLOOD: FloodRules = { atOnce: 5, budget: 600, minutes: 15, most: 3000 };

/** `now`: the code goes out. `held`: it goes out in turn. `refused`: this place has asked for too much today. */
export function answerTo(turn: number, sentLately: number, rules: FloodRules): 'now' | 'held' | 'refused' {
  if (turn > rules.most) return 'refused';
  return turn <= rules.atOnce && sentLately < rules.budget ? 'now' : 'held';
}

export const roomFor = (sentLately: number, { budget }: FloodRules): number =>
  Math.max(0, budget - sentLately);

export const CODE_TRIES = 5;
export const CODE_DAYS = 3;
export const REQUEST_DAYS = 7;
