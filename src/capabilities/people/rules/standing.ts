export type Suspension = { from: string; until: string | null; lifted: string | null };

/**
 * Standing governs voting. `until` is the first day back, null while nobody has set it. `renew`: a newer version of
 * the code waits to be signed, and the old signature counts for a while.
 */
export type Standing =
  | { state: 'in_standing'; renew?: true }
  | { state: 'code_not_signed' }
  | { state: 'suspended'; until: string | null };

/** A member's standing on a day. A suspension weighs more than a missing signature. */
export function standing(signedOn: string | null, suspensions: readonly Suspension[], day: string): Standing {
  const now = suspensions.filter((one) => inForce(one, day));
  if (now.length) return { state: 'suspended', until: lastDay(now) };
  return { state: signedOn !== null && signedOn <= day ? 'in_standing' : 'code_not_signed' };
}

const inForce = ({ from, until, lifted }: Suspension, day: string): boolean =>
  from <= day && (until === null || until > day) && (lifted === null || lifted > day);

function lastDay(suspensions: readonly Suspension[]): string | null {
  if (suspensions.some(({ until }) => until === null)) return null;
  return suspensions
    .map(({ until }) => until!)
    .sort()
    .at(-1)!;
}
