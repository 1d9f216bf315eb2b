export type Answered = 'ratified' | 'declined' | 'other_text';
export type Asked = { id: string; turn: number; asked: boolean; answered: Answered | null };

/** Those who are to be asked now: the first turn in which somebody has not ratified, when all turns before it have. */
export function nextToAsk(bodies: Asked[]): string[] {
  const turn = currentTurn(bodies);
  return bodies.filter((one) => one.turn === turn && !one.asked).map(({ id }) => id);
}

/** null when everybody ratified. */
export function currentTurn(bodies: Asked[]): number | null {
  const open = bodies.filter(({ answered }) => answered !== 'ratified').map(({ turn }) => turn);
  return open.length ? Math.min(...open) : null;
}

export const isRatified = (bodies: Asked[]): boolean => bodies.length > 0 && currentTurn(bodies) === null;

export type Standing = 'ratified' | 'declined' | 'other_text' | 'asked' | 'later';
export const standingOf = ({ asked, answered }: Asked): Standing => answered ?? (asked ? 'asked' : 'later');
