import type { MyCommunity } from '#capabilities/accounts/server';

/** Whose clock dates an account's own affairs: that of its community; without one, the clock of the first partnerships. */
export const zoneOf = (communities: MyCommunity[]): string =>
  communities[0]?.timeZone ?? 'America/Los_Angeles';
