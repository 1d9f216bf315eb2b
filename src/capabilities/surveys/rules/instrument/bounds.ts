/** The smallest and largest answer a constraint allows, as people write them; nothing where it says more than that. */
export type Bounds = { least: string | null; most: string | null };

const VALUE = String.raw`(-?\d+(?:\.\d+)?|date\('\d{4}-\d{2}-\d{2}'\)|today\(\))`;
const PART = new RegExp(String.raw`^\(?\s*\.\s*(>=|<=)\s*${VALUE}\s*\)?$`);

export function boundsOf(constraint: string | undefined): Bounds | null {
  const bounds: Bounds = { least: null, most: null };
  if (!constraint?.trim()) return bounds;
  for (const part of constraint.trim().split(/\s+and\s+/)) {
    const [, sign, value] = PART.exec(part.trim()) ?? [];
    const end = sign === '>=' ? 'least' : 'most';
    if (!sign || bounds[end] !== null) return null;
    bounds[end] = value!;
  }
  return bounds;
}

export const constraintOf = ({ least, most }: Bounds): string | undefined =>
  [least === null ? '' : `. >= ${least}`, most === null ? '' : `. <= ${most}`]
    .filter(Boolean)
    .join(' and ') || undefined;

export type Narrowing = 'same' | 'narrower' | 'wider' | 'other';

/** Whether people may answer less or more than before. */
export function narrowing(before: string | undefined, after: string | undefined): Narrowing {
  const [one, other] = [before?.trim() ?? '', after?.trim() ?? ''];
  if (one === other) return 'same';
  if (!one) return 'narrower';
  if (!other) return 'wider';
  const [old, now] = [boundsOf(one), boundsOf(other)];
  const [low, high] = [compared(old?.least, now?.least), compared(now?.most, old?.most)];
  if (!old || !now || low === null || high === null) return 'other';
  if (low >= 0 && high >= 0) return 'narrower';
  return low <= 0 && high <= 0 ? 'wider' : 'other';
}

/** Above 0 where the second bound leaves less room than the first; null where they cannot be compared. */
function compared(before: string | null | undefined, after: string | null | undefined): number | null {
  if (before === after) return 0;
  if (before == null || after == null) return before == null ? (after == null ? 0 : 1) : -1;
  const [one, other] = [numberIn(before), numberIn(after)];
  return one === null || other === null ? null : Math.sign(other - one);
}

function numberIn(value: string): number | null {
  const day = /'(.*)'/.exec(value)?.[1];
  const number = day ? Date.parse(day) : Number(value);
  return Number.isFinite(number) ? number : null;
}
