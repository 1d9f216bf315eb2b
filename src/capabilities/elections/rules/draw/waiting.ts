/** What a draw that gathers still waits for before its chances can be calculated. */
export type Waiting = 'nobody' | 'too_few' | 'asking';

/** The first thing that is missing; null where it can be calculated. On the last day itself it can: people meet then. */
export function waitingFor(draw: {
  people: number;
  size: number;
  yesUntil: string | null;
  today: string;
}): Waiting | null {
  if (!draw.people) return 'nobody';
  if (draw.people < draw.size) return 'too_few';
  return draw.yesUntil !== null && draw.today < draw.yesUntil ? 'asking' : null;
}

/** Whether a yes is still taken: no last day was said, or it is not over. */
export const stillAsks = (yesUntil: string | null, today: string): boolean =>
  yesUntil === null || today <= yesUntil;
