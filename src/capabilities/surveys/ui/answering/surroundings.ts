import type { Surroundings } from '#kernels/forms';

/** The clock of this device, right or wrong (the server keeps a day of its own), and real chance. */
export const surroundings = (): Surroundings => ({
  clock: () => ({ epoch: Date.now(), offset: minutesAhead() }),
  random: () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32
});

export const minutesAhead = (): number => -new Date().getTimezoneOffset();

/** The time on this device, right or wrong: the server keeps a day of its own. */
export const seenAt = (): string => new Date().toISOString();
