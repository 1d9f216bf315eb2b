import type { Settings } from './table.ts';

/** Whether a share or mean over `total` people may be shown: neither part, nor the whole, may be few. */
export function shareMayBeShown(
  count: number,
  total: number,
  { threshold, zerosShown }: Pick<Settings, 'threshold' | 'zerosShown'>
): boolean {
  if (total < threshold) return false;
  return [count, total - count].every((part) => (part === 0 ? zerosShown : part >= threshold));
}
