export const CODE_MINUTES = 10;
export const CODE_TRIES = 5;
export const SESSION_DAYS = 30;
const SHARED_HOURS = 2;
const HOUR = 3_600_000;

/** Thirty days on one's own phone; on a borrowed one until it is closed, and two hours at the most. */
export function sessionEnd(now: Date, shared: boolean): Date {
  return new Date(now.getTime() + (shared ? SHARED_HOURS : SESSION_DAYS * 24) * HOUR);
}

/** Who vouches knows the person who stands before them; after a week nobody remembers exactly whom. */
export const RECOVERY_DAYS = 7;

/** A phone number may change owners: after this long a silent contact has to prove itself again. */
export const SILENT_DAYS = 180;

export function wentSilent(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() > SILENT_DAYS * 24 * HOUR;
}
