/** Members of one group, in people. `undisclosed` (0 if absent) are part of `total` and could be either. */
export type MemberCount = { count: number; total: number; undisclosed?: number };

/** The same group in the zone: share and 90 % margin of error, both as fractions of 1; null where unknown. */
export type ZoneShare = { share: number; marginOfError: number | null };

export type Standing = 'under' | 'in_line' | 'over' | 'cannot_tell';

/** Members' share less the zone's, as fractions of 1, with its 90 % interval. */
export type Difference = { difference: number; low: number; high: number };

/** The census publishes margins at 90 %: MOE = 1.645·SE. */
const Z90 = 1.645;

/** Ten points: what a room would call "about the same". */
const SAME_WITHIN = 0.1;

/**
 * Whether a group is as present among the members as it is in the zone.
 *
 * `under` and `over`: the whole interval of the difference lies on one side of zero.
 * `in_line`: zero lies inside, and nothing in the interval is further than `sameWithin` from it.
 * `cannot_tell`: the interval is too wide for either, or total or margin of error are missing.
 * Each group is compared by itself, so groups may overlap and need not sum to 1.
 *
 * @throws RangeError for impossible counts, or shares and margins outside 0 to 1.
 * @see differenceFromZone for the interval and its source
 */
export function compareWithZone(members: MemberCount, zone: ZoneShare, sameWithin = SAME_WITHIN): Standing {
  const found = differenceFromZone(members, zone);
  if (!found) return 'cannot_tell';
  if (found.high < 0) return 'under';
  if (found.low > 0) return 'over';
  return found.low >= -sameWithin && found.high <= sameWithin ? 'in_line' : 'cannot_tell';
}

/**
 * The difference and its 90 % interval, from the interval of each share (square-and-add), Wilson's
 * for the members, so that 0 of 40 is not taken for certainty. With undisclosed members the interval
 * reaches from "none of them" to "all of them". Null where total or margin of error are missing.
 *
 * Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10; Zou and Donner (2008),
 * Statistics in Medicine 27, 1693–1702; U.S. Census Bureau, Understanding and Using American Community
 * Survey Data (2020), chapter 7.
 * @throws RangeError as compareWithZone
 */
export function differenceFromZone(members: MemberCount, zone: ZoneShare): Difference | null {
  const { count, total, undisclosed = 0 } = members;
  refuseImpossible(count, total, undisclosed, zone);
  if (total === 0 || zone.marginOfError === null) return null;
  const least = count / total;
  const most = (count + undisclosed) / total;
  const below = Math.hypot(least - wilson(least, total, -1), zone.marginOfError);
  const above = Math.hypot(wilson(most, total, +1) - most, zone.marginOfError);
  return { difference: least - zone.share, low: least - zone.share - below, high: most - zone.share + above };
}

/** One end of Wilson's score interval (1927) at 90 %. */
function wilson(share: number, total: number, side: -1 | 1): number {
  const z2 = Z90 * Z90;
  const middle = share + z2 / (2 * total);
  const reach = Z90 * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total * total));
  return (middle + side * reach) / (1 + z2 / total);
}

function refuseImpossible(count: number, total: number, undisclosed: number, zone: ZoneShare): void {
  if (![count, total, undisclosed].every((n) => Number.isSafeInteger(n) && n >= 0))
    throw new RangeError(`Counts are whole people: ${count}, ${undisclosed}, ${total}`);
  if (count + undisclosed > total) throw new RangeError(`${count} + ${undisclosed} people of ${total}`);
  const shares = [zone.share, zone.marginOfError ?? 0];
  if (!shares.every((part) => part >= 0 && part <= 1))
    throw new RangeError(`Shares and margins are fractions of 1: ${shares.join(' ± ')}`);
}
