/** What somebody is in the middle of, without what they wrote. `about` is what the draft belongs to. */
export type DraftHead = {
  id: string;
  about: string;
  boundTo: string;
  /** How often it was kept. Two windows that hold the same draft find each other out by it. */
  revision: number;
  savedAt: string;
};

export type DraftFate = 'write' | 'changed' | 'gone';

/**
 * Whether a window that last saw this revision may write. A draft that is no more was sent or let go elsewhere:
 * writing it again would bring back, and send twice, what is done.
 */
export function mayWrite(known: Pick<DraftHead, 'revision'> | undefined, seen: number): DraftFate {
  if (!known) return seen === 0 ? 'write' : 'gone';
  return known.revision === seen ? 'write' : 'changed';
}
