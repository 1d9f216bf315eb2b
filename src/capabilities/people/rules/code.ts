/** One version of the code of conduct, the day from which it is asked for, and the first gathering after that day. */
export type AskedCode = { version: number; from: string; nextGathering: string | null };

/**
 * The least version whose signature counts on a day. A new version is signed at the next gathering at the latest:
 * until that day is over, the one before it still counts. 1 where no version was ever asked for.
 */
export function leastVersion(asked: readonly AskedCode[], day: string): number {
  const known = asked.filter(({ from }) => from <= day).toSorted((one, other) => one.version - other.version);
  const now = known.at(-1);
  if (!now) return 1;
  const inGrace = now.nextGathering === null || day <= now.nextGathering;
  return inGrace ? (known.at(-2)?.version ?? now.version) : now.version;
}

/** The version to sign on a day. */
export const newestVersion = (asked: readonly AskedCode[], day: string): number =>
  Math.max(1, ...asked.filter(({ from }) => from <= day).map(({ version }) => version));
