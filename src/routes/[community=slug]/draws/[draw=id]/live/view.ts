import type { shown } from '../shown.ts';

/** What everybody in the room sees, the same for all. */
export const liveOf = ({ stage, run, number, places }: ReturnType<typeof shown>) => ({
  stage,
  step: run?.step ?? 'waiting',
  done: run?.done ?? 0,
  of: run?.of ?? 0,
  hash: run?.hash ?? null,
  number,
  names: places.filter(({ declined }) => !declined).map(({ name }) => name)
});
